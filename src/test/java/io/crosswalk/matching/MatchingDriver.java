package io.crosswalk.matching;

import io.crosswalk.Districts;
import io.crosswalk.LedgerFixture;
import io.crosswalk.PostgresExtension;
import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.configuration.DistrictConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rosters on both sides, and matching between them. */
final class MatchingDriver {

    private final PostgresExtension postgres;
    private final JdbcClient database;
    private List<Long> schools = List.of();

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

    Matching.Changes match(String... sectionChain) {
        return new Matching(database, district(List.of(sectionChain), null)).match(LedgerFixture.CONNECTOR);
    }

    /** @return what is wrong with it */
    List<String> crosswalk(String csv) {
        try {
            Path file = Files.createTempFile("crosswalk", ".csv");
            try {
                Files.writeString(file, csv);
                return new CrosswalkFile(district(List.of(), file), database, postgres.transaction()).load();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String section(String id) {
        return database.sql("select concat_ws(' ', match_state, match_method, section_identifier, school_id, school_year, session_name) from section where id = :id")
                .param("id", id).query(String.class).single();
    }

    String person(String id) {
        return database.sql("select concat_ws(' ', match_state, match_method, student_unique_id) from person where id = :id")
                .param("id", id).query(String.class).single();
    }

    private static ConnectorSettings connector(ConnectorSettings settings, List<String> chain) {
        return new ConnectorSettings(settings.id(), settings.vendor(), settings.namespace(), settings.fullSchedule(), settings.incrementalSchedule(),
                new ConnectorSettings.Identifiers(chain, List.of("sis_user_id")), null, settings.settings());
    }

    private DistrictConfiguration district(List<String> chain, Path crosswalk) {
        DistrictConfiguration small = Districts.small();
        return new DistrictConfiguration(small.file(), small.district(), small.schoolYear(), small.timeZone(), small.providerNamespace(), small.target(),
                List.of(connector(small.connectors().get(0), chain)), new DistrictConfiguration.Matching(schools, crosswalk), small.policies(), small.access());
    }
}
