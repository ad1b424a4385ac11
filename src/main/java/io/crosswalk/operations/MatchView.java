package io.crosswalk.operations;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Shows what the sections and people of the LMSs are tied to in Ed-Fi. */
@Repository
public class MatchView {

    private static final Set<String> STATES = Set.of("matched", "unmatched", "ambiguous", "unidentified", "held");

    private static final String PART = """
             (m.connector, m.id) > (:afterConnector, :afterId)
                and (:connector::text is null or m.connector = :connector)
                and (:state::text is null or m.match_state = :state or :state = 'held' and m.proposal is not null)
                and (:method::text is null or m.match_method = :method)
            order by m.connector, m.id
            limit :limit
            """;

    private final JdbcClient database;
    private final MatchRows rows;

    MatchView(JdbcClient database, MatchRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /**
     * @param kind {@code section} or {@code student}
     * @param state also {@code held}: with a proposal
     * @param method only matches that came about so; null: all
     * @param after the {@code next} of the page before; null for the first one
     * @throws InvalidParameterException for a kind, state or page that cannot be
     */
    public MatchPage list(@Nullable String connector, String kind, @Nullable String state, @Nullable String method, @Nullable String after, int limit) {
        requireKind(kind);
        if (state != null && !STATES.contains(state)) {
            throw new InvalidParameterException("state", "is '" + state + "'", "matched, unmatched, ambiguous, unidentified, held");
        }
        String[] from = position(after);
        List<MatchRow> page = database.sql((kind.equals("section") ? MatchRows.SECTIONS : MatchRows.STUDENTS) + PART)
                .param("connector", connector)
                .param("state", state)
                .param("method", method)
                .param("afterConnector", from[0])
                .param("afterId", from[1])
                .param("limit", limit)
                .query(rows::read)
                .list();
        MatchRow last = page.size() < limit ? null : page.get(page.size() - 1);
        return new MatchPage(page, last == null ? null : last.connector() + "/" + last.id());
    }

    static void requireKind(String kind) {
        if (!kind.equals("section") && !kind.equals("student")) {
            throw new InvalidParameterException("kind", "is '" + kind + "'", "section, student");
        }
    }

    private static String[] position(@Nullable String after) {
        if (after == null) {
            return new String[] {"", ""};
        }
        String[] parts = after.split("/", 2);
        if (parts.length != 2) {
            throw new InvalidParameterException("after", "is '" + after + "'", "what the page before gave as next");
        }
        return parts;
    }

    /** @throws NotFoundException where the LMS has none that the hub has seen */
    MatchRow get(String connector, String kind, String id) {
        return database.sql((kind.equals("section") ? MatchRows.SECTIONS : MatchRows.STUDENTS) + " m.connector = :connector and m.id = :id")
                .param("connector", connector)
                .param("id", id)
                .query(rows::read)
                .optional()
                .orElseThrow(() -> new NotFoundException(kind + " of " + connector + " with the id", id, "List the matches to see the ids that there are."));
    }
}
