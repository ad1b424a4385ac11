package io.crosswalk.harvest;

import io.crosswalk.canonical.Assignment;
import io.crosswalk.canonical.Submission;
import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.database.Portions;
import io.crosswalk.edfi.EdFiSection;
import io.crosswalk.edfi.TargetException;
import io.crosswalk.ledger.Kind;
import io.crosswalk.ledger.Ledger;
import io.crosswalk.ledger.LedgerEntry;
import io.crosswalk.matching.Matching;
import io.crosswalk.matching.StudentMatch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lays down anew what is wanted for records that did not change themselves, because what they are tied to did. */
@Component
class Reprojection {

    private static final String CONCERNED = """
            select c.kind, c.body, s.match_state as section_state, s.section_identifier, s.local_course_code, s.school_id, s.school_year,
                s.session_name, p.match_state as person_state, p.student_unique_id
            from coursework c
            left join section s on s.connector = c.connector and s.id = c.section_id
            left join person p on p.connector = c.connector and p.id = c.person_id
            where c.connector = :connector and c.hash is not null and %s
            order by c.kind, c.identifier
            """;

    private static final Logger LOG = LoggerFactory.getLogger(Reprojection.class);
    private static final int FETCH = 1_000;

    private final JdbcClient database;
    private final JdbcClient streaming;
    private final Projections projections;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final String target;

    Reprojection(JdbcClient database, DataSource dataSource, Projections projections, Ledger ledger, TransactionTemplate transaction,
            DistrictConfiguration district) {
        this.database = database;
        JdbcTemplate inPortions = new JdbcTemplate(dataSource);
        inPortions.setFetchSize(FETCH);
        this.streaming = JdbcClient.create(inPortions);
        this.projections = projections;
        this.ledger = ledger;
        this.transaction = transaction;
        this.target = district.target().id();
    }

    void after(String connector, Matching.Changes changes) {
        if (!changes.sectionIds().isEmpty()) {
            project(connector, "c.section_id = any(:concerned::text[])", changes.sectionIds());
        }
        if (!changes.personIds().isEmpty()) {
            project(connector, "c.person_id = any(:concerned::text[])", changes.personIds());
        }
    }

    /** Everything, where what decides about all of it has changed: target, vocabulary, namespace, dialect. */
    void afterChangeOfSettings(String connector) {
        String current;
        try {
            // Another target holds nothing yet of what did not change.
            current = target + " " + projections.of(connector).fingerprint();
        } catch (TargetException undecided) {
            LOG.warn("Whether records look different at the Ed-Fi API now is found out at the next harvest of {}: {} {}", connector,
                    undecided.explanation(), undecided.remedy());
            return;
        }
        boolean changed = database.sql("""
                        select exists (select from connector_state where connector = :connector and projection is distinct from :current)""")
                .param("connector", connector)
                .param("current", current)
                .query(Boolean.class)
                .single();
        if (changed) {
            project(connector, "cardinality(:concerned::text[]) = 0", List.of());
        }
        database.sql("""
                        insert into connector_state (connector, projection) values (:connector, :current)
                        on conflict (connector) do update set projection = excluded.projection""")
                .param("connector", connector)
                .param("current", current)
                .update();
    }

    private void project(String connector, String condition, List<String> concerned) {
        Projection projection = projections.of(connector);
        transaction.executeWithoutResult(status -> {
            var portions = new Portions<LedgerEntry>(portion -> ledger.want(target, connector, null, portion));
            streaming.sql(CONCERNED.formatted(condition))
                    .param("connector", connector)
                    .param("concerned", concerned.toArray(String[]::new))
                    .query((RowCallbackHandler) row -> portions.add(entry(row, projection)));
            portions.flush();
        });
    }

    private static LedgerEntry entry(ResultSet row, Projection projection) throws SQLException {
        EdFiSection section = section(row);
        String body = row.getString("body");
        return switch (Kind.of(row.getString("kind"))) {
            case ASSIGNMENT -> projection.assignment(CanonicalJson.read(body, Assignment.class), section);
            case SUBMISSION -> projection.submission(CanonicalJson.read(body, Submission.class), section, student(row));
        };
    }

    private static @Nullable EdFiSection section(ResultSet row) throws SQLException {
        return "matched".equals(row.getString("section_state"))
                ? new EdFiSection(row.getString("section_identifier"), row.getString("local_course_code"), row.getLong("school_id"),
                        row.getInt("school_year"), row.getString("session_name"))
                : null;
    }

    private static StudentMatch student(ResultSet row) throws SQLException {
        String state = row.getString("person_state");
        return state == null ? StudentMatch.NONE : StudentMatch.of(state, row.getString("student_unique_id"));
    }
}
