package io.crosswalk.harvest;

import io.crosswalk.canonical.Enrollment;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.edfi.EdFiSection;
import io.crosswalk.ledger.Ledger;
import io.crosswalk.matching.Matches;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in the coursework of a course, as far as its sections are matched. */
@Component
class CourseworkStep {

    private final RosterStore rosters;
    private final CourseworkStore coursework;
    private final Matches matches;
    private final Projections projections;
    private final Ledger ledger;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    CourseworkStep(RosterStore rosters, CourseworkStore coursework, Matches matches, Projections projections, Ledger ledger,
            JdbcClient database, TransactionTemplate transaction) {
        this.rosters = rosters;
        this.coursework = coursework;
        this.matches = matches;
        this.projections = projections;
        this.ledger = ledger;
        this.database = database;
        this.transaction = transaction;
    }

    void read(Harvest harvest, Course course) {
        String connector = harvest.connectorId();
        Map<String, EdFiSection> sections = new HashMap<>(matches.sections(connector, course.id()));
        sections.keySet().removeAll(harvest.sectionsLeftAlone());
        if (sections.isEmpty()) {
            return;
        }
        List<Enrollment> enrollments = rosters.enrollments(connector, course.id());
        Instant changedSince = harvest.kind() == HarvestKind.FULL ? null : changedSince(connector, course.id(), sections.keySet());
        CourseScope scope = new CourseScope(course.id(), sections, enrollments, matches.students(connector, course.id()),
                coursework.known(harvest.target(), connector, course.id()), projections.of(connector));
        Changes changes = new Changes(harvest, coursework, ledger, transaction);
        CourseIntake intake = new CourseIntake(scope, changes, harvest.tally(), changedSince, harvest.startedAt());
        List<Enrollment> students = enrollments.stream()
                .filter(enrollment -> enrollment.role() == Enrollment.Role.STUDENT && sections.containsKey(enrollment.sectionId()))
                .toList();
        try {
            Instant readFrom = harvest.reading().coursework(
                    new CourseworkRequest(course, sections.keySet(), students, changedSince, harvest.startedAt()), intake);
            intake.complete();
            remember(connector, course.id(), sections.keySet(), readFrom);
        } finally {
            changes.flush();
        }
    }

    /** Null, so that everything is read, where a section is matched that was not when the course was last read. */
    private @Nullable Instant changedSince(String connector, String courseId, Set<String> sectionIds) {
        return database.sql("""
                        select changed_since from course
                        where connector = :connector and id = :course and changed_since is not null and read_sections @> :sections::text[]""")
                .param("connector", connector)
                .param("course", courseId)
                .param("sections", sectionIds.toArray(String[]::new))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private void remember(String connector, String courseId, Set<String> sectionIds, Instant readFrom) {
        database.sql("update course set changed_since = :since, read_sections = :sections::text[] where connector = :connector and id = :course")
                .param("connector", connector)
                .param("course", courseId)
                .param("sections", new TreeSet<>(sectionIds).toArray(String[]::new))
                .param("since", OffsetDateTime.ofInstant(readFrom, ZoneOffset.UTC))
                .update();
    }
}
