package io.crosswalk.sandbox.district;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.sandbox.edfi.SeedResource;

/** Rows of Ed-Fi resources in Data Standard 3.3 form. */
final class EdFiRows {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int INSTRUCTIONAL_DAYS = 175;

    private final Calendar calendar;

    EdFiRows(Calendar calendar) {
        this.calendar = calendar;
    }

    SeedResource school(School school) {
        ObjectNode body = JSON.objectNode().put("schoolId", school.schoolId()).put("nameOfInstitution", school.name());
        body.putArray("educationOrganizationCategories").addObject()
                .put("educationOrganizationCategoryDescriptor", "uri://ed-fi.org/EducationOrganizationCategoryDescriptor#School");
        body.putArray("gradeLevels").addObject().put("gradeLevelDescriptor", gradeLevel(school));
        return row("schools", body);
    }

    SeedResource session(School school, int schoolYear) {
        ObjectNode body = JSON.objectNode()
                .put("sessionName", new SectionKey("", school.schoolId(), schoolYear, "", "").sessionName())
                .put("beginDate", calendar.firstDay(schoolYear).toString())
                .put("endDate", calendar.lastDay(schoolYear).toString())
                .put("termDescriptor", "uri://ed-fi.org/TermDescriptor#Year Round")
                .put("totalInstructionalDays", INSTRUCTIONAL_DAYS);
        body.putObject("schoolReference").put("schoolId", school.schoolId());
        body.putObject("schoolYearTypeReference").put("schoolYear", schoolYear);
        return row("sessions", body);
    }

    SeedResource courseOffering(SectionKey section) {
        ObjectNode body = JSON.objectNode().put("localCourseCode", section.localCourseCode()).put("localCourseTitle", section.title());
        body.putObject("schoolReference").put("schoolId", section.schoolId());
        body.putObject("courseReference").put("courseCode", section.localCourseCode()).put("educationOrganizationId", section.schoolId());
        body.putObject("sessionReference").put("schoolId", section.schoolId()).put("schoolYear", section.schoolYear())
                .put("sessionName", section.sessionName());
        return row("courseOfferings", body);
    }

    SeedResource section(SectionKey section) {
        ObjectNode body = JSON.objectNode().put("sectionIdentifier", section.sectionIdentifier()).put("sectionName", section.title());
        body.set("courseOfferingReference", offering(section));
        return row("sections", body);
    }

    SeedResource student(Person person, String uniqueId) {
        return row("students", JSON.objectNode().put("studentUniqueId", uniqueId).put("firstName", person.firstName())
                .put("lastSurname", person.lastName()).put("birthDate", "2010-01-15"));
    }

    SeedResource studentSchoolAssociation(String uniqueId, School school) {
        ObjectNode body = JSON.objectNode().put("entryDate", calendar.firstDay(calendar.schoolYear()).toString())
                .put("entryGradeLevelDescriptor", gradeLevel(school));
        body.putObject("schoolReference").put("schoolId", school.schoolId());
        body.putObject("studentReference").put("studentUniqueId", uniqueId);
        return row("studentSchoolAssociations", body);
    }

    SeedResource studentSectionAssociation(String uniqueId, SectionKey section) {
        ObjectNode body = JSON.objectNode().put("beginDate", calendar.firstDay(section.schoolYear()).toString());
        body.set("sectionReference", offering(section).put("sectionIdentifier", section.sectionIdentifier()));
        body.putObject("studentReference").put("studentUniqueId", uniqueId);
        return row("studentSectionAssociations", body);
    }

    private static ObjectNode offering(SectionKey section) {
        return JSON.objectNode().put("localCourseCode", section.localCourseCode()).put("schoolId", section.schoolId())
                .put("schoolYear", section.schoolYear()).put("sessionName", section.sessionName());
    }

    private static String gradeLevel(School school) {
        return "uri://ed-fi.org/GradeLevelDescriptor#" + (school.equals(Schools.HIGH_SCHOOL) ? "Ninth grade" : "Eighth grade");
    }

    private static SeedResource row(String resource, ObjectNode body) {
        return new SeedResource("ed-fi/" + resource, body);
    }
}
