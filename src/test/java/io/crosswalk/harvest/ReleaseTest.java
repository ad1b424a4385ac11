package io.crosswalk.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.Districts;
import io.crosswalk.LedgerFixture;
import io.crosswalk.PostgresExtension;
import io.crosswalk.canonical.Submission;
import io.crosswalk.canonical.SubmissionStatus;
import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.edfi.LmsxDialect;
import io.crosswalk.ledger.Housekeeping;
import io.crosswalk.ledger.Ledger;
import io.crosswalk.matching.Matching;
import io.crosswalk.vocabulary.Vocabularies;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A hundred students who are not in Ed-Fi yet, with a hundred assignments each: ten thousand submissions that wait for them. */
class ReleaseTest {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final String NAMESPACE = "uri://district.example/crosswalk";

    private final JdbcClient database = POSTGRES.database();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private Reprojection reprojection;

    @ComponentScan(basePackages = {"io.crosswalk.matching", "io.crosswalk.ledger"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(RosterMirror|HubProcess|Outcomes|Test.*)"))
    static class MatchingAndLedger {}

    @BeforeEach
    void begin() {
        context.registerBean(JdbcClient.class, () -> database);
        context.registerBean(TransactionTemplate.class, POSTGRES::transaction);
        context.registerBean(DistrictConfiguration.class, () -> Districts.small());
        context.registerBean(Clock.class, Clock::systemUTC);
        context.register(MatchingAndLedger.class);
        context.refresh();
        Projection projection = new Projection(new LmsxDialect(), new Vocabularies(Path.of("."), NAMESPACE).of("canvas"), NAMESPACE);
        reprojection = new Reprojection(database, POSTGRES.dataSource(), connector -> projection, context.getBean(Ledger.class),
                POSTGRES.transaction(), Districts.small());
        district();
    }

    @AfterEach
    void end() {
        context.close();
    }

    @Test
    void ten_thousand_parked_submissions_are_released_after_their_assignments_when_their_students_appear() {
        rematch();
        assertThat(count("parked")).isEqualTo(10_000);

        studentsAppear();
        rematch();

        assertThat(count("parked")).isZero();
        assertThat(count("pending")).isEqualTo(9_900);
        // The assignment with the number 100 has not arrived yet.
        assertThat(identifiers("waiting")).hasSize(100).allMatch(identifier -> identifier.startsWith("30-100-"));
        database.sql("update ledger set state = 'delivered', delivered_hash = desired_hash, delivered_key = desired_key where kind = 'assignment'").update();
        context.getBean(Housekeeping.class).moveOn();
        assertThat(identifiers("pending")).hasSize(10_000);
    }

    @Test
    void what_was_released_is_not_laid_down_again_by_the_next_refresh() {
        rematch();
        studentsAppear();
        rematch();
        database.sql("update ledger set changed_at = '2026-01-01T00:00:00Z'").update();

        rematch();

        assertThat(database.sql("select count(*) from ledger where changed_at <> '2026-01-01T00:00:00Z'").query(Long.class).single()).isZero();
    }

    private void district() {
        database.sql("""
                insert into edfi_section values ('ed-fi', 2026, 'ALG-1', 1, 'Fall', 'ALG', 1);
                insert into section (connector, id, course_id, name, identifiers, seen_run) values ('canvas-main', '30', '20', 'Algebra', '{"sis_section_id": "ALG-1"}', 1);
                insert into person (connector, id, identifiers) select 'canvas-main', s::text, jsonb_build_object('sis_user_id', 'S' || s) from generate_series(1, 100) s;
                insert into enrollment select 'canvas-main', '30', s::text, 'STUDENT', 'ACTIVE', 1 from generate_series(1, 100) s;
                insert into ledger (target, connector, kind, identifier, section_id, assignment_id, desired, desired_hash, desired_key, delivered_hash,
                        delivered_key, state, stage, due_at, changed_at)
                    select 'ed-fi', 'canvas-main', 'assignment', '30-' || a, '30', a::text, '{}', gen_random_uuid(), 'k', null, null, 'pending', 1, now(), now()
                    from generate_series(1, 100) a;
                update ledger set state = 'delivered', delivered_hash = desired_hash, delivered_key = desired_key where assignment_id <> '100'""").update();
        List<Submission> submissions = IntStream.range(0, 10_000)
                .mapToObj(number -> new Submission("30", String.valueOf(number / 100 + 1), String.valueOf(number % 100 + 1), SubmissionStatus.UPCOMING, null, null, null))
                .toList();
        database.sql("""
                        insert into coursework (connector, kind, identifier, course_id, section_id, assignment_id, person_id, hash, body)
                        select 'canvas-main', 'submission', c.identifier, '20', '30', c.assignment, c.person, gen_random_uuid(), c.body
                        from unnest(:identifier::text[], :assignment::text[], :person::text[], :body::text[]) as c(identifier, assignment, person, body)""")
                .param("identifier", submissions.stream().map(Submission::identifier).toArray(String[]::new))
                .param("assignment", submissions.stream().map(Submission::assignmentId).toArray(String[]::new))
                .param("person", submissions.stream().map(Submission::personId).toArray(String[]::new))
                .param("body", submissions.stream().map(CanonicalJson::write).toArray(String[]::new))
                .update();
    }

    private void studentsAppear() {
        database.sql("insert into edfi_student (target, student_unique_id, generation) select 'ed-fi', 'S' || s, 1 from generate_series(1, 100) s").update();
    }

    /** As after each refresh of the roster mirror. */
    private void rematch() {
        POSTGRES.transaction().executeWithoutResult(status ->
                reprojection.after(LedgerFixture.CONNECTOR, context.getBean(Matching.class).match(LedgerFixture.CONNECTOR)));
    }

    private long count(String state) {
        return database.sql("select count(*) from ledger where state = :state and kind = 'submission'").param("state", state).query(Long.class).single();
    }

    private List<String> identifiers(String state) {
        return database.sql("select identifier from ledger where state = :state and kind = 'submission'").param("state", state).query(String.class).list();
    }
}
