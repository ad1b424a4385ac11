package io.crosswalk.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.canonical.Enrollment.Role;
import io.crosswalk.connector.Finding;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.VendorRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tries every kind of request of a harvest once, on the first offering there is, and says what is missing and where to grant it. */
final class BrightspaceCheck {

    private final BrightspaceSettings settings;
    private final BrightspaceClient client;
    private final BrightspaceReading reading;
    private final String credentialRemedy;
    private final List<Finding> findings = new ArrayList<>();

    BrightspaceCheck(BrightspaceSettings settings, BrightspaceClient client, BrightspaceReading reading, String credentialRemedy) {
        this.settings = settings;
        this.client = client;
        this.reading = reading;
        this.credentialRemedy = credentialRemedy;
    }

    List<Finding> run() {
        Optional<BrightspaceRequests> requests = tested("credential and versions", BrightspacePermission.VERSIONS, reading::requests,
                found -> Finding.passed("credential and versions", "Brightspace tells which versions of its API it has"));
        requests.flatMap(this::offering).ifPresent(offering -> testOffering(requests.get(), offering));
        return findings;
    }

    private Optional<String> offering(BrightspaceRequests requests) {
        String subject = "course offerings";
        Optional<String> parent = settings.terms().isEmpty()
                ? tried(subject, BrightspacePermission.ORGANIZATION, reading::root)
                : term(settings.terms().get(0));
        if (parent.isEmpty()) {
            return Optional.empty();
        }
        Optional<List<Translation<BrightspaceOffering>>> page = tried(subject, BrightspacePermission.ORG_UNITS,
                () -> client.firstPage(requests.offeringsBelow(parent.get()), BrightspaceOffering::translate));
        List<BrightspaceOffering> found = new ArrayList<>();
        page.ifPresent(listed -> listed.forEach(offering -> offering.give(found::add, refused -> {}, leftOut -> {})));
        if (page.isPresent()) {
            findings.add(found.isEmpty()
                    ? Finding.failed(subject, "there is none below org unit " + parent.get() + " that the service user may see",
                            "Set terms or orgUnit to org units that have course offerings. " + BrightspacePermission.ORG_UNITS.remedy())
                    : Finding.passed(subject, "they can be listed; the rest is tried on offering " + found.get(0).id()));
        }
        return found.stream().findFirst().map(BrightspaceOffering::id);
    }

    private Optional<String> term(String code) {
        Optional<List<String>> ids = tried("terms", BrightspacePermission.ORG_UNITS, () -> reading.list().termIds(code));
        if (ids.isPresent() && ids.get().isEmpty()) {
            findings.add(Finding.failed("terms", "no org unit that the service user may see has the code '" + code + "'",
                    "Set terms to codes of semesters as Brightspace shows them in the Org Unit Editor. " + BrightspacePermission.ORG_UNITS.remedy()));
        }
        return ids.flatMap(found -> found.stream().findFirst());
    }

    private void testOffering(BrightspaceRequests requests, String id) {
        if (settings.terms().isEmpty()) {
            tested("dates of offerings", BrightspacePermission.OFFERING, () -> client.object(requests.offering(id)), offering -> readable("dates of offerings"));
        }
        if (settings.sections() != BrightspaceSettings.SectionMode.OFFERINGS) {
            sections(requests.sections(id));
        }
        tested("enrollments and their Org Defined IDs", BrightspacePermission.ENROLLMENTS, () -> rows(requests.enrollments(id)), this::enrollments);
        Optional<List<JsonNode>> objects = tested("grade items", BrightspacePermission.GRADE_OBJECTS, () -> rows(requests.gradeObjects(id)), found -> readable("grade items"));
        tested("grades", BrightspacePermission.GRADE_VALUES, () -> rows(requests.gradeValues(id)), this::grades);
        Optional<List<JsonNode>> folders = tested("assignment folders", BrightspacePermission.FOLDERS, () -> rows(requests.folders(id)), found -> readable("assignment folders"));
        first(folders, "Id").ifPresent(folder -> {
            tested("submissions", BrightspacePermission.FOLDER_SUBMISSIONS, () -> rows(requests.submissions(id, folder)), found -> readable("submissions"));
            if (settings.specialAccess()) {
                tested("special access", BrightspacePermission.FOLDER_ACCESS, () -> rows(requests.folderAccess(id, folder)), found -> readable("special access"));
            }
        });
        Optional<List<JsonNode>> quizzes = tested("quizzes", BrightspacePermission.QUIZZES, () -> rows(requests.quizzes(id)), found -> readable("quizzes"));
        first(quizzes, "QuizId").ifPresent(quiz ->
                tested("quiz attempts", BrightspacePermission.ATTEMPTS, () -> rows(requests.attempts(id, quiz)), found -> readable("quiz attempts")));
        tested("discussions", BrightspacePermission.FORUMS, () -> rows(requests.forums(id)), found -> readable("discussions"));
        if (settings.exemptions()) {
            first(objects, "Id").ifPresent(object ->
                    tested("exemptions", BrightspacePermission.EXEMPTIONS, () -> rows(requests.exemptions(id, object)), found -> readable("exemptions")));
        }
    }

    /** An offering without sections may answer that there is nothing to be found. */
    private void sections(VendorRequest request) {
        String subject = "sections and their codes";
        List<JsonNode> rows = new ArrayList<>();
        tested(subject, BrightspacePermission.SECTIONS, () -> {
            try {
                rows.addAll(rows(request));
            } catch (UnreadableException failure) {
                if (failure.reason() != UnreadableException.Cause.NOT_FOUND) {
                    throw failure;
                }
            }
            return rows;
        }, found -> found.isEmpty() || found.stream().anyMatch(row -> row.hasNonNull("Code") && !row.get("Code").asText().isBlank())
                ? Finding.passed(subject, found.isEmpty() ? "the offering has none: offerings are sections then" : "they can be read")
                : Finding.failed(subject, "the sections of this offering have no code, so that they cannot be matched by it",
                        "Give the sections codes in Brightspace as your SIS names them, match by offeringCode, or set sections to offerings."));
    }

    private Finding enrollments(List<JsonNode> rows) {
        String subject = "enrollments and their Org Defined IDs";
        BrightspaceEnrollmentTranslator translator = new BrightspaceEnrollmentTranslator(settings.roles());
        List<BrightspaceEnrollmentTranslator.EnrolledPerson> students = new ArrayList<>();
        TreeSet<String> roles = new TreeSet<>();
        rows.forEach(row -> translator.translate(row, Map.of()).give(person -> {
            if (person.role() == Role.STUDENT) {
                students.add(person);
            }
            roles.add(row.at("/Role/Name").asText("without a name"));
        }, refused -> {}, leftOut -> {}));
        if (students.isEmpty()) {
            return Finding.failed(subject, rows.isEmpty() ? "the list can be read, but is empty in this offering" : "none of the roles " + roles + " is taken for that of students",
                    "If the offering has students: set studentRoles to the names of their roles. " + BrightspacePermission.ENROLLMENTS.remedy());
        }
        boolean withheld = students.stream().noneMatch(student -> student.person().identifiers().containsKey(BrightspacePersonTranslator.ORG_DEFINED_ID));
        return withheld
                ? Finding.failed(subject, "the list can be read, but no student has an Org Defined ID: nobody can be matched by it", BrightspacePermission.ENROLLMENTS.remedy())
                : Finding.passed(subject, "they can be read; roles found: " + roles);
    }

    private Finding grades(List<JsonNode> rows) {
        boolean graded = rows.stream().anyMatch(row -> row.hasNonNull("PointsNumerator"));
        boolean dated = rows.stream().anyMatch(row -> row.hasNonNull("ReleasedDate"));
        return graded && !dated && !settings.releasedWithoutDate()
                ? Finding.failed("grades", "the list can be read, but no grade in it has a date of release: grades of discussions and of grade items would not be delivered",
                        "If students of this Brightspace see such grades at once, set releasedWithoutDate to true.")
                : readable("grades");
    }

    private static Finding readable(String subject) {
        return Finding.passed(subject, "they can be read");
    }

    private static Optional<String> first(Optional<List<JsonNode>> rows, String field) {
        return rows.flatMap(found -> found.stream().filter(row -> row.hasNonNull(field)).map(row -> row.get(field).asText()).findFirst());
    }

    private List<JsonNode> rows(VendorRequest request) {
        return client.firstPage(request, Function.identity());
    }

    private <T> Optional<T> tested(String subject, BrightspacePermission needs, Supplier<T> reading, Function<T, Finding> judgement) {
        Optional<T> result = tried(subject, needs, reading);
        result.map(judgement).ifPresent(findings::add);
        return result;
    }

    private <T> Optional<T> tried(String subject, BrightspacePermission needs, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (UnreadableException failure) {
            findings.add(switch (failure.reason()) {
                case CREDENTIAL_REFUSED -> Finding.failed(subject, "Brightspace does not accept the credential of this connector", remedyOf(failure));
                case PERMISSION_MISSING, NOT_FOUND -> Finding.failed(subject, failure.getMessage(), needs.remedy());
                case NOT_JSON, UNEXPECTED_SHAPE, TRUNCATED, TOO_LARGE, FOREIGN_LINK, LINK_LOOP, THROTTLED, VENDOR_FAILING, UNREACHABLE ->
                    Finding.failed(subject, failure.getMessage(), "Check the settings url and tokenUrl and that this machine may reach both, then check again.");
            });
            return Optional.empty();
        }
    }

    /** The message knows more: whether an exchange was interrupted, or which error the token address gave. */
    private String remedyOf(UnreadableException failure) {
        return failure.getMessage().contains(credentialRemedy) ? failure.getMessage() : credentialRemedy;
    }
}
