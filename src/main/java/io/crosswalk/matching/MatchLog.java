package io.crosswalk.matching;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which keys people refused, and what they did and when. */
@Repository
class MatchLog {

    private final JdbcClient database;

    MatchLog(JdbcClient database) {
        this.database = database;
    }

    void refuse(String connector, String kind, String vendorId, EdFiKey key, String by, Instant at) {
        acceptAgain(connector, kind, vendorId, key);
        about("""
                insert into match_rejection (connector, kind, vendor_id, student_unique_id, section_identifier, local_course_code, school_id,
                    session_name, rejected_by, rejected_at)
                values (:connector, :kind, :id, :student, :section, :course, :school, :session, :by, :at)""", connector, kind, vendorId, key)
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    void acceptAgain(String connector, String kind, String vendorId, EdFiKey key) {
        about("""
                delete from match_rejection
                where connector = :connector and kind = :kind and vendor_id = :id
                    and (student_unique_id = :student::text
                        or section_identifier = :section::text
                            and (local_course_code is null or :course::text is null or local_course_code = :course::text)
                            and (school_id is null or :school::bigint is null or school_id = :school::bigint)
                            and (session_name is null or :session::text is null or session_name = :session::text))""", connector, kind, vendorId, key)
                .update();
    }

    boolean acceptEverythingAgain(String connector, String kind, String vendorId) {
        return database.sql("delete from match_rejection where connector = :connector and kind = :kind and vendor_id = :id")
                .param("connector", connector)
                .param("kind", kind)
                .param("id", vendorId)
                .update() > 0;
    }

    private JdbcClient.StatementSpec about(String sql, String connector, String kind, String vendorId, EdFiKey key) {
        return database.sql(sql)
                .param("connector", connector)
                .param("kind", kind)
                .param("id", vendorId)
                .param("student", key.studentUniqueId())
                .param("section", key.sectionIdentifier())
                .param("course", key.localCourseCode())
                .param("school", key.schoolId())
                .param("session", key.sessionName());
    }

    void note(String connector, String kind, String vendorId, String event, @Nullable EdFiKey before, @Nullable EdFiKey after, String by, Instant at) {
        database.sql("""
                        insert into match_event (connector, kind, vendor_id, event, before, after, by_whom, at)
                        values (:connector, :kind, :id, :event, :before, :after, :by, :at)""")
                .param("connector", connector)
                .param("kind", kind)
                .param("id", vendorId)
                .param("event", event)
                .param("before", before == null ? null : before.written())
                .param("after", after == null ? null : after.written())
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }
}
