package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/** The rows that tests begin with, and valid bodies to change: written by hand from the fact sheet. */
final class District {

    static final String SECTION_REFERENCE = """
            {"localCourseCode":"MATH-6","schoolId":255901001,"schoolYear":2026,\
            "sectionIdentifier":"MATH6-P2-0042","sessionName":"2025-2026 Fall Semester"}""";

    private District() {
    }

    static Stream<SeedResource> rows() {
        return Stream.of(
                row("ed-fi/schools", """
                        {"schoolId":255901001,"nameOfInstitution":"Grand Bend Middle School"}"""),
                row("ed-fi/sessions", """
                        {"sessionName":"2025-2026 Fall Semester","schoolReference":{"schoolId":255901001},
                         "schoolYearTypeReference":{"schoolYear":2026},"beginDate":"2025-08-18","endDate":"2025-12-19",
                         "termDescriptor":"uri://ed-fi.org/TermDescriptor#Fall Semester"}"""),
                row("ed-fi/courseOfferings", """
                        {"localCourseCode":"MATH-6","schoolReference":{"schoolId":255901001},
                         "sessionReference":{"schoolId":255901001,"schoolYear":2026,
                          "sessionName":"2025-2026 Fall Semester"},
                         "courseReference":{"courseCode":"MATH-6","educationOrganizationId":255901001},
                         "localCourseTitle":"Mathematics 6"}"""),
                section("MATH6-P2-0042"),
                section("MATH6-P3-0043"),
                student("604822"),
                student("604823"));
    }

    static SeedResource section(String identifier) {
        return row("ed-fi/sections", """
                {"sectionIdentifier":"%s","courseOfferingReference":{"localCourseCode":"MATH-6","schoolId":255901001,
                 "schoolYear":2026,"sessionName":"2025-2026 Fall Semester"}}""".formatted(identifier));
    }

    static SeedResource student(String uniqueId) {
        return row("ed-fi/students", """
                {"studentUniqueId":"%s","firstName":"A","lastSurname":"B","birthDate":"2013-04-05"}""".formatted(uniqueId));
    }

    static ObjectNode assignment(String identifier) {
        return object("""
                {"assignmentIdentifier":"%s","namespace":"uri://instructure.com/canvas","title":"Fractions quiz 3",
                 "lmsSourceSystemDescriptor":"uri://ed-fi.org/edfilms/LMSSourceSystem#Canvas",
                 "assignmentCategoryDescriptor":"uri://ed-fi.org/edfilms/AssignmentCategoryDescriptor/Canvas#Assignment",
                 "assignmentDescription":"Ten items","startDateTime":"2025-09-01T13:00:00Z",
                 "dueDateTime":"2025-09-05T21:59:00Z","maxPoints":10,
                 "submissionTypes":[{"submissionTypeDescriptor":
                  "uri://ed-fi.org/edfilms/SubmissionTypeDescriptor/Canvas#online_quiz"}],
                 "sectionReference":%s}""".formatted(identifier, SECTION_REFERENCE));
    }

    static ObjectNode submission(String identifier, String assignment) {
        return object("""
                {"assignmentSubmissionIdentifier":"%s","namespace":"uri://instructure.com/canvas",
                 "assignmentReference":{"assignmentIdentifier":"%s","namespace":"uri://instructure.com/canvas"},
                 "studentReference":{"studentUniqueId":"604822"},
                 "submissionStatusDescriptor":"uri://ed-fi.org/edfilms/SubmissionStatusDescriptor/Canvas#late",
                 "submissionDateTime":"2025-09-06T01:12:00Z","earnedPoints":8,"grade":"B"}"""
                .formatted(identifier, assignment));
    }

    static ObjectNode object(String json) {
        try {
            return (ObjectNode) SimulatedEdFi.JSON.readTree(json);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private static SeedResource row(String resource, String body) {
        return new SeedResource(resource, object(body));
    }
}
