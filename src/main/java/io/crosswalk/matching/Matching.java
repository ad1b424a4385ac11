package io.crosswalk.matching;

import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.configuration.ConnectorSettings.Identifiers;
import io.crosswalk.configuration.DistrictConfiguration;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Decides for all people and sections of a connector at once: the crosswalk first, then each identifier of the configured chain
 * as it stands, then each rewritten; the first that leads anywhere counts. Several sections with one identifier are told apart
 * by the other parts of their keys, and by their students where that is allowed. What stays undecided is ambiguous, and so are
 * two people who lead to one student. A match is never switched to another key while its own still exists: the other one is
 * proposed, for a person to decide.
 */
@Repository
public class Matching {

    private static final String SECTIONS = SqlFile.read("sections.sql");
    private static final String STUDENTS = SqlFile.read("students.sql");

    private final JdbcClient database;
    private final DistrictConfiguration district;
    private final RewrittenIdentifiers rewritten;
    private final Clock clock;

    Matching(JdbcClient database, DistrictConfiguration district, RewrittenIdentifiers rewritten, Clock clock) {
        this.database = database;
        this.district = district;
        this.rewritten = rewritten;
        this.clock = clock;
    }

    /** What has another match, or none any more, since the last time. */
    public record Changes(List<String> sectionIds, List<String> personIds) {}

    public Changes match(String connector) {
        Identifiers identifiers = district.connectors().stream().filter(settings -> settings.id().equals(connector)).findFirst()
                .map(ConnectorSettings::matching).orElse(Identifiers.NONE);
        // People first: sections may be told by their students.
        List<String> people = students(connector, identifiers);
        return new Changes(sections(connector, identifiers), people);
    }

    private List<String> students(String connector, Identifiers identifiers) {
        return rewritten.ofPeople(connector, identifiers).bind(database.sql(STUDENTS))
                .param("connector", connector)
                .param("target", district.target().id())
                .param("chain", identifiers.students().toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private List<String> sections(String connector, Identifiers identifiers) {
        ConnectorSettings.Apart apart = identifiers.apart();
        return rewritten.ofSections(connector, identifiers).bind(database.sql(SECTIONS))
                .param("connector", connector)
                .param("target", district.target().id())
                .param("year", district.schoolYear())
                .param("chain", identifiers.sections().toArray(String[]::new))
                .param("schools", district.matching().schoolIds().toArray(Long[]::new))
                .param("hintPart", Stream.of(named("course", apart.course()), named("school", apart.school()), named("session", apart.session()))
                        .flatMap(List::stream).toArray(String[]::new))
                .param("hintField", Stream.of(apart.course(), apart.school(), apart.session()).flatMap(List::stream).toArray(String[]::new))
                .param("overlap", district.matching().rosterOverlap())
                .param("today", LocalDate.now(clock.withZone(district.timeZone())))
                .query(String.class)
                .list();
    }

    private static List<String> named(String part, List<String> fields) {
        return Collections.nCopies(fields.size(), part);
    }
}
