package io.crosswalk.matching;

import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.edfi.Roster;
import io.crosswalk.edfi.SectionKeyChange;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the mirror has been read, and what goes from it. A row carries the generation of the last reading that listed it. */
@Repository
class MirrorStore {

    private static final Logger LOG = LoggerFactory.getLogger(MirrorStore.class);
    private static final int SMALL = 20;

    private final JdbcClient database;
    private final String target;
    private final int year;

    MirrorStore(JdbcClient database, DistrictConfiguration district) {
        this.database = database;
        this.target = district.target().id();
        this.year = district.schoolYear();
    }

    /** Begins a reading. */
    MirrorState begin() {
        return database.sql("""
                        insert into mirror (target, generation) values (:target, 1)
                        on conflict (target) do update set generation = mirror.generation + 1
                        returning generation, school_year, change_version, read_whole_at, associations_at""")
                .param("target", target)
                .query((row, number) -> new MirrorState(row.getLong("generation"), row.getObject("school_year", Integer.class),
                        row.getObject("change_version", Long.class), instant(row.getObject("read_whole_at", OffsetDateTime.class)),
                        instant(row.getObject("associations_at", OffsetDateTime.class))))
                .single();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime stored) {
        return stored == null ? null : stored.toInstant();
    }

    /** The target moves the associations of a section along with its key. */
    void move(SectionKeyChange change) {
        database.sql("""
                        update edfi_association set section_identifier = :newIdentifier, school_id = :newSchool, session_name = :newSession,
                            local_course_code = :newCourse, school_year = :newYear
                        where target = :target and section_identifier = :identifier and school_id = :school and session_name = :session
                            and local_course_code = :course and school_year = :year""")
                .param("target", target)
                .param("identifier", change.before().sectionIdentifier())
                .param("school", change.before().schoolId())
                .param("session", change.before().sessionName())
                .param("course", change.before().localCourseCode())
                .param("year", change.before().schoolYear())
                .param("newIdentifier", change.after().sectionIdentifier())
                .param("newSchool", change.after().schoolId())
                .param("newSession", change.after().sessionName())
                .param("newCourse", change.after().localCourseCode())
                .param("newYear", change.after().schoolYear())
                .update();
    }

    /** Of a row that was listed under another key than before, the older one goes. */
    void forgetFormerKeys(Roster roster, long generation) {
        database.sql("""
                        delete from %1$s old using %1$s renamed
                        where old.target = :target and renamed.target = :target and renamed.resource_id = old.resource_id
                            and renamed.generation = :generation and old.generation < :generation""".formatted(table(roster)))
                .param("target", target)
                .param("generation", generation)
                .update();
    }

    void forget(Roster roster, List<String> ids) {
        database.sql("delete from " + table(roster) + " where target = :target and resource_id = any(:ids::text[])")
                .param("target", target)
                .param("ids", ids.toArray(String[]::new))
                .update();
    }

    /**
     * Forgets what this reading has not listed.
     *
     * @param believed whether it may be the greater part
     */
    void forgetUnlisted(Roster roster, long generation, boolean believed) {
        String table = table(roster);
        String ofYear = roster == Roster.STUDENTS ? "" : " and school_year = " + year;
        var counts = database.sql("select count(*) as known, count(*) filter (where generation < :generation) as gone from " + table
                        + " where target = :target" + ofYear)
                .param("target", target)
                .param("generation", generation)
                .query((row, number) -> new long[] {row.getLong("known"), row.getLong("gone")})
                .single();
        if (!believed && counts[0] > SMALL && counts[1] * 2 > counts[0]) {
            LOG.warn("The Ed-Fi API lists {} of {} {} no more. That is not believed: they stay in the roster mirror. If it is"
                    + " meant, restart with an empty mirror", counts[1], counts[0], roster);
            return;
        }
        database.sql("delete from " + table + " where target = :target and generation < :generation")
                .param("target", target)
                .param("generation", generation)
                .update();
    }

    private static String table(Roster roster) {
        return switch (roster) {
            case SECTIONS -> "edfi_section";
            case STUDENTS -> "edfi_student";
            case STUDENT_SECTION_ASSOCIATIONS -> "edfi_association";
        };
    }

    /** Ends a reading: from now on the mirror is complete up to that version. */
    void conclude(MirrorState state) {
        database.sql("""
                        update mirror set
                            sections = (select count(*) from edfi_section where target = :target),
                            students = (select count(*) from edfi_student where target = :target),
                            associations = (select count(*) from edfi_association where target = :target),
                            school_year = :year, change_version = :version, read_whole_at = :whole, associations_at = :associations
                        where target = :target""")
                .param("target", target)
                .param("year", state.schoolYear())
                .param("version", state.changeVersion())
                .param("whole", stored(state.readWholeAt()))
                .param("associations", stored(state.associationsAt()))
                .update();
    }

    void refreshed(Instant now) {
        database.sql("update mirror set refreshed_at = :now where target = :target").param("target", target).param("now", stored(now)).update();
    }

    private static @Nullable OffsetDateTime stored(@Nullable Instant moment) {
        return moment == null ? null : OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
