package io.crosswalk.matching;

import io.crosswalk.Districts;
import io.crosswalk.LedgerFixture;
import io.crosswalk.PostgresExtension;
import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.configuration.Transformation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rosters on both sides, and matching between them. */
final class MatchingDriver {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-02T10:00:00Z"), ZoneOffset.UTC);

    private final PostgresExtension postgres;
    private final JdbcClient database;
    private List<Long> schools = List.of();
    private ConnectorSettings.Identifiers identifiers = new ConnectorSettings.Identifiers(List.of("sis_section_id"), List.of("sis_user_id"));
    private double overlap;

    MatchingDriver(PostgresExtension postgres) {
        this.postgres = postgres;
        this.database = postgres.database();
    }

    void edFiSection(String identifier, long school, int year, String session) {
        database.sql("insert into edfi_section (target, school_year, section_identifier, school_id, session_name, local_course_code, generation) values (:target, :year, :identifier, :school, :session, 'COURSE', 1)")
                .param("target", LedgerFixture.TARGET).param("year", year).param("identifier", identifier)
                .param("school", school).param("session", session).update();
    }

    void edFiStudents(String... students) {
        for (String student : students) {
            database.sql("insert into edfi_student (target, student_unique_id, generation) values (:target, :student, 1)").param("target", LedgerFixture.TARGET).param("student", student).update();
        }
    }

    void nothingInEdFi() {
        database.sql("delete from edfi_section").update();
        database.sql("delete from edfi_student").update();
    }

    void section(String id, String identifiers) {
        database.sql("insert into section (connector, id, course_id, name, identifiers, seen_run) values (:connector, :id, '20', 'Algebra', :identifiers::jsonb, 1)")
                .param("connector", LedgerFixture.CONNECTOR).param("id", id).param("identifiers", identifiers).update();
    }

    void person(String id, String identifiers) {
        personWithoutSection(id, identifiers);
        database.sql("insert into enrollment values (:connector, '30', :id, 'STUDENT', 'ACTIVE', 1)")
                .param("connector", LedgerFixture.CONNECTOR).param("id", id).update();
    }

    void personWithoutSection(String id, String identifiers) {
        database.sql("insert into person (connector, id, identifiers) values (:connector, :id, :identifiers::jsonb)")
                .param("connector", LedgerFixture.CONNECTOR).param("id", id).param("identifiers", identifiers).update();
    }

    MatchingDriver ofSchool(long school) {
        schools = List.of(school);
        return this;
    }

    MatchingDriver rewriting(Transformation... transformations) {
        identifiers = new ConnectorSettings.Identifiers(identifiers.sections(), identifiers.students(), List.of(transformations), identifiers.apart());
        return this;
    }

    MatchingDriver toldApartBy(String course, String school, String session) {
        identifiers = new ConnectorSettings.Identifiers(identifiers.sections(), identifiers.students(), identifiers.transformations(),
                new ConnectorSettings.Apart(List.of(course), List.of(school), List.of(session)));
        return this;
    }

    MatchingDriver byStudentsFrom(double share) {
        overlap = share;
        return this;
    }

    /** Students of the LMS, matched by an id that is the student's in Ed-Fi. */
    void enrolled(String section, String... students) {
        for (String student : students) {
            database.sql("insert into person (connector, id, identifiers) values (:connector, :id, jsonb_build_object('sis_user_id', :id::text)) on conflict do nothing")
                    .param("connector", LedgerFixture.CONNECTOR).param("id", student).update();
            database.sql("insert into enrollment values (:connector, :section, :id, 'STUDENT', 'ACTIVE', 1)")
                    .param("connector", LedgerFixture.CONNECTOR).param("section", section).param("id", student).update();
        }
    }

    void inEdFiSection(String identifier, long school, String session, String... students) {
        for (String student : students) {
            database.sql("""
                            insert into edfi_association (target, resource_id, student_unique_id, school_year, section_identifier, school_id, session_name,
                                local_course_code, begin_date, generation)
                            values (:target, gen_random_uuid()::text, :student, 2026, :identifier, :school, :session, 'COURSE', '2025-08-20', 1)""")
                    .param("target", LedgerFixture.TARGET).param("student", student).param("identifier", identifier)
                    .param("school", school).param("session", session).update();
        }
    }

    void nowIdentifiedBy(String table, String id, String identifiers) {
        database.sql("update " + table + " set identifiers = :identifiers::jsonb where id = :id").param("identifiers", identifiers).param("id", id).update();
    }

    void edFiForgetsSection(String identifier) {
        database.sql("delete from edfi_section where section_identifier = :identifier").param("identifier", identifier).update();
    }

    void edFiForgetsStudent(String student) {
        database.sql("delete from edfi_student where student_unique_id = :student").param("student", student).update();
    }

    /** Matches by the identifiers sis_section_id and sis_user_id. */
    Matching.Changes matchAgain() {
        return match(identifiers);
    }

    /** State, method, confidence and key. */
    String sectionMatch(String id) {
        return database.sql("select concat_ws(' ', match_state, match_method, match_confidence, section_identifier, school_id, session_name) from section where id = :id")
                .param("id", id).query(String.class).single();
    }

    String personMatch(String id) {
        return database.sql("select concat_ws(' ', match_state, match_method, match_confidence, student_unique_id) from person where id = :id")
                .param("id", id).query(String.class).single();
    }

    /** The key that is proposed; empty without one. */
    String proposal(String table, String id) {
        return database.sql("select coalesce(proposal ->> 'sectionIdentifier', proposal ->> 'studentUniqueId', '') from " + table + " where id = :id")
                .param("id", id).query(String.class).single();
    }

    List<String> events(String id) {
        return database.sql("select concat_ws(' ', event, before, '->', after) from match_event where vendor_id = :id order by id")
                .param("id", id).query(String.class).list();
    }

    Matching.Changes match(String... sectionChain) {
        return match(new ConnectorSettings.Identifiers(List.of(sectionChain), identifiers.students()));
    }

    private Matching.Changes match(ConnectorSettings.Identifiers chain) {
        return new Matching(database, district(chain, null), new RewrittenIdentifiers(database), CLOCK).match(LedgerFixture.CONNECTOR);
    }

    /** @return what is wrong with it */
    List<String> crosswalk(String csv) {
        try {
            Path file = Files.createTempFile("crosswalk", ".csv");
            try {
                Files.writeString(file, csv);
                return new CrosswalkFile(district(identifiers, file), new CrosswalkTable(database), postgres.transaction()).load();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String section(String id) {
        return database.sql("select concat_ws(' ', match_state, coalesce(match_identifier, match_method), section_identifier, school_id, school_year, session_name) from section where id = :id")
                .param("id", id).query(String.class).single();
    }

    String person(String id) {
        return database.sql("select concat_ws(' ', match_state, coalesce(match_identifier, match_method), student_unique_id) from person where id = :id")
                .param("id", id).query(String.class).single();
    }

    private static ConnectorSettings connector(ConnectorSettings settings, ConnectorSettings.Identifiers chain) {
        return new ConnectorSettings(settings.id(), settings.vendor(), settings.namespace(), settings.fullSchedule(), settings.incrementalSchedule(),
                chain, null, settings.settings());
    }

    private DistrictConfiguration district(ConnectorSettings.Identifiers chain, Path crosswalk) {
        DistrictConfiguration small = Districts.small();
        return new DistrictConfiguration(small.file(), small.district(), small.schoolYear(), small.timeZone(), small.providerNamespace(), small.target(),
                List.of(connector(small.connectors().get(0), chain)), new DistrictConfiguration.Matching(schools, crosswalk, overlap), small.policies(), small.access());
    }
}
