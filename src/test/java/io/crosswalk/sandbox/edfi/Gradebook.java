package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/** Rows and valid bodies for the generations that keep coursework in the core model: by hand from the fact sheet. */
final class Gradebook {

    static final String ENTRIES = "ed-fi/gradebookEntries";
    static final String STUDENT_ENTRIES = "ed-fi/studentGradebookEntries";

    private Gradebook() {
    }

    /** Students 604822 and 604823 go to the school; 604899 is known, but goes to none. */
    static Stream<SeedResource> rows() {
        return Stream.concat(District.rows(),
                Stream.of(schooling("604822"), schooling("604823"), District.student("604899")));
    }

    static SeedResource schooling(String student) {
        return new SeedResource("ed-fi/studentSchoolAssociations", District.object("""
                {"entryDate":"2025-08-18","schoolReference":{"schoolId":255901001},
                 "studentReference":{"studentUniqueId":"%s"},
                 "entryGradeLevelDescriptor":"uri://ed-fi.org/GradeLevelDescriptor#Sixth grade"}""".formatted(student)));
    }

    static ObjectNode entry(String identifier) {
        return District.object("""
                {"gradebookEntryIdentifier":"%s","namespace":"uri://instructure.com/canvas",
                 "sourceSectionIdentifier":"MATH6-P2-0042","dateAssigned":"2025-09-01","title":"Fractions quiz 3",
                 "description":"Ten items","dueDate":"2025-09-05","dueTime":"23:59:00","maxPoints":10.5,
                 "gradebookEntryTypeDescriptor":"uri://ed-fi.org/GradebookEntryTypeDescriptor#Quiz",
                 "sectionReference":%s}""".formatted(identifier, District.SECTION_REFERENCE));
    }

    static ObjectNode studentEntry(String entry, String student) {
        return District.object("""
                {"gradebookEntryReference":{"gradebookEntryIdentifier":"%s","namespace":"uri://instructure.com/canvas"},
                 "studentReference":{"studentUniqueId":"%s"},
                 "submissionStatusDescriptor":"uri://ed-fi.org/SubmissionStatusDescriptor#Graded",
                 "assignmentLateStatusDescriptor":"uri://ed-fi.org/AssignmentLateStatusDescriptor#Late",
                 "dateFulfilled":"2025-09-06","timeFulfilled":"08:12:00","pointsEarned":8.25,"letterGradeEarned":"B"}"""
                .formatted(entry, student));
    }

    static ObjectNode studentEntry(String entry) {
        return studentEntry(entry, "604822");
    }
}
