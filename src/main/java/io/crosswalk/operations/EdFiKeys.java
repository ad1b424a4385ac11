package io.crosswalk.operations;

import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.matching.EdFiKey;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Makes sure that a key which a person names exists in the copy of the Ed-Fi roster. */
@Repository
class EdFiKeys {

    private final JdbcClient database;
    private final DistrictConfiguration district;

    EdFiKeys(JdbcClient database, DistrictConfiguration district) {
        this.database = database;
        this.district = district;
    }

    /**
     * @return with all its parts
     * @throws InvalidParameterException where it names none or several
     */
    EdFiKey section(EdFiKey named) {
        List<EdFiKey> found = database.sql("""
                        select * from edfi_section
                        where target = :target and school_year = :year and section_identifier = :section
                            and (:course::text is null or local_course_code = :course)
                            and (:school::bigint is null or school_id = :school)
                            and (:session::text is null or session_name = :session)
                        limit 100""")
                .param("target", district.target().id())
                .param("year", district.schoolYear())
                .param("section", named.sectionIdentifier())
                .param("course", named.localCourseCode())
                .param("school", named.schoolId())
                .param("session", named.sessionName())
                .query((row, number) -> new EdFiKey(null, row.getString("section_identifier"), row.getString("local_course_code"),
                        row.getLong("school_id"), row.getString("session_name")))
                .list();
        if (found.size() != 1) {
            throw new InvalidParameterException("sectionIdentifier",
                    found.isEmpty() ? "names no section of the school year " + district.schoolYear() + " in Ed-Fi" : "names " + found.size() + " sections",
                    "one that exists, with schoolId, sessionName and localCourseCode where several have it; refresh the matches if it is new");
        }
        return found.get(0);
    }

    EdFiKey student(String studentUniqueId) {
        boolean known = database.sql("select exists (select from edfi_student where target = :target and student_unique_id = :student)")
                .param("target", district.target().id())
                .param("student", studentUniqueId)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new InvalidParameterException("studentUniqueId", "names no student in Ed-Fi", "one that exists; refresh the matches if it is new");
        }
        return EdFiKey.student(studentUniqueId);
    }
}
