package io.crosswalk.edfi;

import io.crosswalk.canonical.Assignment;
import io.crosswalk.canonical.Submission;
import io.crosswalk.edfi.Rendering.Warning;
import io.crosswalk.vocabulary.DescriptorKind;
import io.crosswalk.vocabulary.DescriptorUri;
import io.crosswalk.vocabulary.Lookup;
import io.crosswalk.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The extension {@code lmsx} of Data Standard 3.3: points are integers, identifiers and titles have 255 characters, grades 20. */
public final class LmsxDialect implements Dialect {

    private static final int IDENTIFIER = 255;
    private static final int TITLE = 255;
    private static final int DESCRIPTION = 1024;
    private static final int GRADE = 20;
    private static final int STUDENT_UNIQUE_ID = 32;

    @Override
    public Rendering assignment(Assignment assignment, AssignmentContext context) {
        try {
            return written(assignment, context);
        } catch (UnsendableException refused) {
            return refused.unsendable();
        }
    }

    @Override
    public Rendering submission(Submission submission, SubmissionContext context) {
        try {
            return written(submission, context);
        } catch (UnsendableException refused) {
            return refused.unsendable();
        }
    }

    private Rendering written(Assignment assignment, AssignmentContext context) {
        PayloadWriter writer = new PayloadWriter();
        String identifier = key(assignment.identifier(), IDENTIFIER, "IDENTIFIER_UNUSABLE", "The assignment's identifier");
        Vocabulary vocabulary = context.vocabulary();
        writer.text("assignmentIdentifier", identifier)
                .text("namespace", context.namespace())
                .text("lmsSourceSystemDescriptor", vocabulary.sourceSystem().uri())
                .text("title", title(assignment.title(), writer))
                .text("assignmentCategoryDescriptor", category(assignment.category(), vocabulary, writer))
                .text("assignmentDescription", description(assignment.description(), writer))
                .instant("startDateTime", assignment.opensAt())
                .instant("endDateTime", assignment.closesAt())
                .instant("dueDateTime", assignment.dueAt())
                .number("maxPoints", points(assignment.maxPoints(), writer))
                .object("sectionReference", reference -> reference
                        .text("localCourseCode", context.section().localCourseCode())
                        .number("schoolId", context.section().schoolId())
                        .number("schoolYear", (long) context.section().schoolYear())
                        .text("sectionIdentifier", context.section().sectionIdentifier())
                        .text("sessionName", context.section().sessionName()))
                .list("submissionTypes", "submissionTypeDescriptor", types(assignment.submissionTypes(), vocabulary, writer));
        return writer.finish(assignmentResource(), identifier);
    }

    private Rendering written(Submission submission, SubmissionContext context) {
        PayloadWriter writer = new PayloadWriter();
        String identifier = key(submission.identifier(), IDENTIFIER, "IDENTIFIER_UNUSABLE", "The submission's identifier");
        String student = key(context.studentUniqueId(), STUDENT_UNIQUE_ID, "STUDENT_UNIQUE_ID_UNUSABLE", "The matched studentUniqueId");
        writer.text("assignmentSubmissionIdentifier", identifier)
                .text("namespace", context.namespace())
                .object("assignmentReference", reference -> reference
                        .text("assignmentIdentifier", submission.assignmentIdentifier())
                        .text("namespace", context.namespace()))
                .object("studentReference", reference -> reference.text("studentUniqueId", student))
                .text("submissionStatusDescriptor", context.vocabulary().status(submission.status()).uri())
                .instant("submissionDateTime", submission.submittedAt())
                .number("earnedPoints", points(submission.points(), writer))
                .text("grade", grade(submission, writer));
        return writer.finish(submissionResource(), identifier);
    }

    private static String key(String text, int units, String reason, String subject) {
        if (text.isEmpty() || text.length() > units || !TargetText.clean(text).equals(text)) {
            throw new UnsendableException(reason,
                    subject + " is empty, has more than " + units + " characters, or has blanks at its ends, control characters or markup in it.",
                    "Correct the ids of this record in the LMS or its match, then replay it.");
        }
        return text;
    }

    private static String title(String text, PayloadWriter writer) {
        String clean = TargetText.clean(text);
        if (clean.isEmpty()) {
            throw new UnsendableException("TITLE_EMPTY", "The assignment's title has no visible character; Ed-Fi requires one.",
                    "Give the assignment a title in the LMS; the next harvest brings it.");
        }
        if (clean.length() > TITLE) {
            writer.warn(Warning.TITLE_CUT);
        }
        return TargetText.cut(clean, TITLE);
    }

    private static @Nullable String description(@Nullable String text, PayloadWriter writer) {
        String clean = text == null ? "" : TargetText.clean(text);
        if (clean.length() > DESCRIPTION) {
            writer.warn(Warning.DESCRIPTION_CUT);
        }
        return clean.isEmpty() ? null : TargetText.cut(clean, DESCRIPTION);
    }

    private static @Nullable Long points(@Nullable BigDecimal exact, PayloadWriter writer) {
        if (exact == null) {
            return null;
        }
        long rounded = TargetNumber.integer(exact).orElseThrow(() -> new UnsendableException("POINTS_OUT_OF_RANGE",
                "The points do not fit the integer of 32 bits that Ed-Fi has for them.",
                "Correct the points in the LMS; the next harvest brings them."));
        if (!TargetNumber.isWhole(exact)) {
            writer.warn(Warning.POINTS_ROUNDED);
        }
        return rounded;
    }

    private static @Nullable String grade(Submission submission, PayloadWriter writer) {
        String words = submission.grade() == null ? "" : TargetText.clean(submission.grade());
        if (!words.isEmpty() && words.length() <= GRADE) {
            return words;
        }
        Optional<String> exact = Optional.ofNullable(submission.points()).flatMap(points -> TargetNumber.exactText(points, GRADE));
        if (!words.isEmpty() || (submission.points() != null && exact.isEmpty())) {
            writer.warn(Warning.GRADE_TOO_LONG);
        }
        return exact.orElse(null);
    }

    private static String category(String canonical, Vocabulary vocabulary, PayloadWriter writer) {
        Lookup found = vocabulary.category(canonical);
        if (found instanceof Lookup.Known known) {
            return known.descriptor().uri();
        }
        if (found instanceof Lookup.Unknown unknown && unknown.descriptor() != null) {
            writer.warn(Warning.CATEGORY_UNMAPPED);
            return unknown.descriptor().uri();
        }
        throw new UnsendableException("CATEGORY_UNUSABLE",
                "The vocabulary of " + vocabulary.vendor() + " has no descriptor for this assignment's category, whose name is too long for one or has a character that Ed-Fi refuses.",
                "Add the category to connectors/" + vocabulary.vendor() + "/vocabulary.yaml, then replay.");
    }

    private static List<String> types(List<String> vendorValues, Vocabulary vocabulary, PayloadWriter writer) {
        List<String> descriptors = new ArrayList<>();
        for (String value : vendorValues) {
            type(vocabulary.submissionType(value), writer).map(DescriptorUri::uri).ifPresent(descriptors::add);
        }
        return descriptors.stream().distinct().sorted().toList();
    }

    private static Optional<DescriptorUri> type(Lookup found, PayloadWriter writer) {
        if (found instanceof Lookup.Known known) {
            return Optional.of(known.descriptor());
        }
        if (found instanceof Lookup.Unknown unknown) {
            writer.warn(unknown.descriptor() == null ? Warning.TYPE_DROPPED : Warning.TYPE_UNMAPPED);
            return Optional.ofNullable(unknown.descriptor());
        }
        return Optional.empty();
    }

    @Override
    public String assignmentResource() {
        return "lmsx/assignments";
    }

    @Override
    public String submissionResource() {
        return "lmsx/assignmentSubmissions";
    }

    @Override
    public String descriptorResource(DescriptorKind kind) {
        return switch (kind) {
            case SOURCE_SYSTEM -> "lmsx/lmsSourceSystemDescriptors";
            case ASSIGNMENT_CATEGORY -> "lmsx/assignmentCategoryDescriptors";
            case SUBMISSION_STATUS -> "lmsx/submissionStatusDescriptors";
            case SUBMISSION_TYPE -> "lmsx/submissionTypeDescriptors";
        };
    }

    @Override
    public Map<String, String> assignmentKey(String identifier, String namespace) {
        return Map.of("assignmentIdentifier", identifier, "namespace", namespace);
    }

    @Override
    public Map<String, String> submissionKey(String identifier, String namespace, String studentUniqueId) {
        return Map.of("assignmentSubmissionIdentifier", identifier, "namespace", namespace, "studentUniqueId", studentUniqueId);
    }
}
