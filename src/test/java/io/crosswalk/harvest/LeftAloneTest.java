package io.crosswalk.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.Districts;
import io.crosswalk.LedgerFixture;
import io.crosswalk.PostgresExtension;
import io.crosswalk.canonical.Enrollment;
import io.crosswalk.canonical.Enrollment.Role;
import io.crosswalk.canonical.Enrollment.State;
import io.crosswalk.canonical.Person;
import io.crosswalk.canonical.Section;
import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.connector.Connectors;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.CourseworkIntake;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.Finding;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.Roster;
import io.crosswalk.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A section that a course still has and that is not read any more. */
class LeftAloneTest {

    private static final Course ALGEBRA = new Course("1", "Algebra I");

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final OneCourse lms = new OneCourse();

    @BeforeEach
    void start() {
        context.registerBean(JdbcClient.class, () -> POSTGRES.database());
        context.registerBean(TransactionTemplate.class, () -> POSTGRES.transaction());
        context.registerBean(DistrictConfiguration.class, () -> Districts.small());
        context.registerBean(Clock.class, () -> Clock.systemUTC());
        context.registerBean(ObjectMapper.class, () -> new ObjectMapper());
        context.register(Connectors.class, Ledger.class, RosterStore.class, CourseworkStore.class, Runs.class, RosterStep.class, MassDeleteGuard.class);
        context.refresh();
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void it_stays_with_those_who_were_in_it_and_its_coursework_is_not_read() {
        read(new Roster(sections("11", "12"), people(), students("11", "12"), List.of()));

        Harvest harvest = read(new Roster(sections("11"), people(), students("11"), List.of(), Set.of("12")));

        assertThat(sectionIds("section", "id")).containsExactly("11", "12");
        assertThat(sectionIds("enrollment", "section_id")).containsExactly("11", "12");
        assertThat(harvest.sectionsLeftAlone()).containsExactly("12");
    }

    @Test
    void one_that_is_neither_read_nor_left_alone_has_left_the_course() {
        read(new Roster(sections("11", "12"), people(), students("11", "12"), List.of()));

        Harvest harvest = read(new Roster(sections("11"), people(), students("11"), List.of()));

        assertThat(sectionIds("section", "id")).containsExactly("11");
        assertThat(harvest.sectionsLeftAlone()).isEmpty();
    }

    private Harvest read(Roster roster) {
        lms.roster = roster;
        Runs runs = context.getBean(Runs.class);
        Harvest harvest = new Harvest(runs.begin(lms.id(), HarvestKind.FULL), HarvestKind.FULL, lms, LedgerFixture.TARGET, Instant.now(),
                context.getBean(MassDeleteGuard.class).forRun(lms.id()));
        context.getBean(RosterStep.class).read(harvest, ALGEBRA);
        return harvest;
    }

    private static List<String> sectionIds(String table, String column) {
        return POSTGRES.database().sql("select " + column + " from " + table + " order by 1").query(String.class).list();
    }

    private static List<Section> sections(String... ids) {
        return List.of(ids).stream().map(id -> new Section(id, ALGEBRA.id(), "P" + id, Map.of())).toList();
    }

    private static List<Person> people() {
        return List.of(new Person("5", Map.of()));
    }

    private static List<Enrollment> students(String... sectionIds) {
        return List.of(sectionIds).stream().map(id -> new Enrollment(id, "5", Role.STUDENT, State.ACTIVE)).toList();
    }

    private static final class OneCourse implements LmsConnector, Reading {

        private Roster roster;

        @Override
        public String id() {
            return LedgerFixture.CONNECTOR;
        }

        @Override
        public String vendor() {
            return "canvas";
        }

        @Override
        public List<Finding> check() {
            return List.of();
        }

        @Override
        public Reading open() {
            return this;
        }

        @Override
        public void courses(Consumer<Course> courses) {
            courses.accept(ALGEBRA);
        }

        @Override
        public Roster roster(Course course) {
            return roster;
        }

        @Override
        public Instant coursework(CourseworkRequest request, CourseworkIntake intake) {
            throw new IllegalStateException("not asked for here");
        }
    }
}
