package io.crosswalk.operations;

import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.configuration.DistrictConfiguration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Turns what a person means into a condition that an index can answer: names that people use are first resolved to those
 * that the ledger is sorted by.
 */
@Repository
public class LedgerConditions {

    private static final String PEOPLE = """
            select connector, id, student_unique_id
            from person
            where id = :student or student_unique_id = :student
                or exists (select from jsonb_each_text(identifiers) as given where given.value = :student)
            """;

    private static final String SECTIONS = "select id from section where id = :section or section_identifier = :section";

    private static final String ASSIGNMENTS = """
            select distinct a.identifier
            from ledger a
            where a.target = :target and a.connector = any(:connectors) and a.kind = 'assignment'
                and (a.identifier = :assignment
                    or a.identifier in (select s.id || '-' || :assignment from section s))
            """;

    private final JdbcClient database;
    private final DistrictConfiguration district;

    LedgerConditions(JdbcClient database, DistrictConfiguration district) {
        this.database = database;
        this.district = district;
    }

    private record FoundPerson(String connector, String id, @Nullable String studentUniqueId) {}

    public LedgerCondition of(LedgerFilter filter) {
        List<String> parts = new ArrayList<>(List.of("l.target = :target"));
        Map<String, Object> parameters = new LinkedHashMap<>(Map.of("target", district.target().id()));
        plain(filter, parts, parameters);
        named(filter, parts, parameters);
        if (filter.student() != null) {
            student(filter.student(), parts, parameters);
        }
        return LedgerCondition.allOf(parts, parameters);
    }

    /** States are written out, since a partial index is only used for what the statement itself says. */
    private static void plain(LedgerFilter filter, List<String> parts, Map<String, Object> parameters) {
        if (filter.state() != null) {
            parts.add("l.state = '" + RowState.of(filter.state()).code() + "'");
        }
        if (filter.reason() != null) {
            parts.add("l.reason = :reason");
            parameters.put("reason", filter.reason());
            if (filter.state() == null) {
                parts.add("l.state in ('parked', 'dead')");
            }
        }
        if (filter.run() != null) {
            parts.add("l.run_id = :run");
            parameters.put("run", filter.run());
        }
        if (filter.kind() != null) {
            parts.add("l.kind = :kind");
            parameters.put("kind", filter.kind());
        }
    }

    private void named(LedgerFilter filter, List<String> parts, Map<String, Object> parameters) {
        if (filter.connector() != null || filter.identifier() != null || filter.assignment() != null) {
            parts.add("l.connector = any(:connectors)");
            parameters.put("connectors", connectors(filter));
        }
        if (filter.identifier() != null) {
            parts.add("l.kind in ('assignment', 'submission') and l.identifier = :identifier");
            parameters.put("identifier", filter.identifier());
        }
        if (filter.section() != null) {
            parts.add("l.section_id = any(:sections)");
            parameters.put("sections", sections(filter.section()));
        }
        if (filter.assignment() != null) {
            parts.add("(l.parent = any(:assignments) or (l.kind = 'assignment' and l.identifier = any(:assignments)))");
            parameters.put("assignments", assignments(filter));
        }
    }

    private String[] connectors(LedgerFilter filter) {
        return filter.connector() != null
                ? new String[] {filter.connector()}
                : district.connectors().stream().map(ConnectorSettings::id).toArray(String[]::new);
    }

    private String[] sections(String section) {
        Set<String> ids = new TreeSet<>(database.sql(SECTIONS).param("section", section).query(String.class).list());
        // One that the LMS has meanwhile forgotten may still have rows.
        ids.add(section);
        return ids.toArray(String[]::new);
    }

    private String[] assignments(LedgerFilter filter) {
        return database.sql(ASSIGNMENTS)
                .param("target", district.target().id())
                .param("connectors", connectors(filter))
                .param("assignment", filter.assignment())
                .query(String.class)
                .list()
                .toArray(String[]::new);
    }

    /** A student without a match is known to the ledger by nothing but the LMS's id, which means something within a connector only. */
    private void student(String student, List<String> parts, Map<String, Object> parameters) {
        Set<String> students = new HashSet<>(Set.of(student));
        Map<String, List<String>> people = new LinkedHashMap<>();
        database.sql(PEOPLE)
                .param("student", student)
                .query((row, number) -> new FoundPerson(row.getString("connector"), row.getString("id"), row.getString("student_unique_id")))
                .list()
                .forEach(person -> {
                    if (person.studentUniqueId() != null) {
                        students.add(person.studentUniqueId());
                    }
                    people.computeIfAbsent(person.connector(), connector -> new ArrayList<>()).add(person.id());
                });
        List<String> ways = new ArrayList<>(List.of("l.student_unique_id = any(:students)"));
        parameters.put("students", students.toArray(String[]::new));
        people.forEach((connector, ids) -> {
            int number = ways.size();
            ways.add("(l.student_unique_id is null and l.connector = :connector" + number + " and l.person_id = any(:people" + number + "))");
            parameters.put("connector" + number, connector);
            parameters.put("people" + number, ids.toArray(String[]::new));
        });
        parts.add("(" + String.join(" or ", ways) + ")");
    }
}
