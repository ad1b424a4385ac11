package io.crosswalk.operations;

import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.connector.Connectors;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an LMS's section or student might be in Ed-Fi, the nearest first, and why matching did not take it. */
@Repository
public class MatchCandidates {

    private final JdbcClient database;
    private final MatchView view;
    private final Connectors connectors;
    private final DistrictConfiguration district;

    MatchCandidates(JdbcClient database, MatchView view, Connectors connectors, DistrictConfiguration district) {
        this.database = database;
        this.view = view;
        this.connectors = connectors;
        this.district = district;
    }

    /**
     * @param kind {@code section} or {@code student}
     * @throws NotFoundException where the LMS has none that the hub has seen
     */
    public CandidateList of(String connector, String kind, String id) {
        MatchView.requireKind(kind);
        ConnectorSettings settings = connectors.settings(connector);
        MatchRow row = view.get(settings.id(), kind, id);
        List<MatchKey> candidates = new ArrayList<>();
        if (kind.equals("section")) {
            candidates.addAll(asked(CandidateQueries.SECTIONS_BY_IDENTIFIER, settings, row, settings.matching().sections(), this::section));
            candidates.addAll(asked(CandidateQueries.SECTIONS_BY_STUDENTS, settings, row, List.of(), this::sectionByStudents));
        } else {
            candidates.addAll(asked(CandidateQueries.STUDENTS_BY_IDENTIFIER, settings, row, settings.matching().students(), MatchCandidates::student));
            candidates.addAll(asked(CandidateQueries.STUDENTS_BY_SECTION, settings, row, List.of(), MatchCandidates::classmate));
        }
        return new CandidateList(row, candidates);
    }

    private List<MatchKey> asked(String sql, ConnectorSettings settings, MatchRow row, List<String> chain,
            RowMapper<MatchKey> reader) {
        return database.sql(sql)
                .param("connector", settings.id())
                .param("id", row.id())
                .param("target", district.target().id())
                .param("year", district.schoolYear())
                .param("schools", district.matching().schoolIds().toArray(Long[]::new))
                .param("chain", chain.toArray(String[]::new))
                .query(reader)
                .list();
    }

    private MatchKey section(ResultSet row, int number) throws SQLException {
        return section(row, switch (row.getString("why")) {
            case "rejected" -> "Somebody rejected it.";
            case "school" -> "Its school is not among matching.schoolIds.";
            case "field" -> "Its identifier stands in " + row.getString("field") + ", which is not listed under matching.sections of the connector.";
            case "several" -> "Several sections have the identifier in " + row.getString("field") + ", and nothing under matching.apart leaves exactly one.";
            default -> "Its identifier differs from " + row.getString("field") + " in letter case, punctuation or leading zeros. See matching.transformations.";
        });
    }

    private MatchKey sectionByStudents(ResultSet row, int number) throws SQLException {
        double needed = district.matching().rosterOverlap();
        String shared = String.format(Locale.ROOT, "%d students in common, which is %.0f %% of all in either. ", row.getInt("common"), 100 * row.getDouble("share"));
        return section(row, shared + (needed == 0
                ? "Matching by students is off (matching.rosterOverlap)."
                : String.format(Locale.ROOT, "Needed are %.0f %%, five students, and no other section that is as near.", 100 * needed)));
    }

    private static MatchKey section(ResultSet row, String reason) throws SQLException {
        return new MatchKey(null, row.getString("section_identifier"), row.getString("local_course_code"), row.getLong("school_id"),
                row.getString("session_name"), null, null, reason);
    }

    private static MatchKey student(ResultSet row, int number) throws SQLException {
        return student(row, switch (row.getString("why")) {
            case "rejected" -> "Somebody rejected it.";
            case "field" -> "Its unique id stands in " + row.getString("field") + ", which is not listed under matching.students of the connector.";
            case "several" -> "Another person of the LMS leads to this student, too.";
            default -> "Its unique id differs from " + row.getString("field") + " in letter case, punctuation or leading zeros. See matching.transformations.";
        });
    }

    private static MatchKey classmate(ResultSet row, int number) throws SQLException {
        return student(row, "Is in the same section and matched to nobody. That alone proves nothing.");
    }

    private static MatchKey student(ResultSet row, String reason) throws SQLException {
        return new MatchKey(row.getString("student_unique_id"), null, null, null, null, null, null, reason);
    }
}
