package io.crosswalk.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.Finding;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.VendorRequest;
import io.crosswalk.moodle.MoodleSettings.Activities;
import io.crosswalk.moodle.MoodleSettings.Overrides;
import io.crosswalk.moodle.MoodleSettings.SectionSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tries on one course what a harvest asks of every course. */
final class MoodleCourseCheck {

    private static final String PARTICIPANTS = "participants and their ID numbers";

    private final MoodleSettings settings;
    private final MoodleRequests requests;
    private final MoodleClient client;
    private final MoodleSite site;
    private final MoodleTrial trial;
    private @Nullable String participant;

    MoodleCourseCheck(MoodleSettings settings, MoodleRequests requests, MoodleClient client, MoodleSite site, MoodleTrial trial) {
        this.settings = settings;
        this.requests = requests;
        this.client = client;
        this.site = site;
        this.trial = trial;
    }

    void run(MoodleCourse course) {
        String id = course.id();
        if (list(PARTICIPANTS, MoodlePermission.PARTICIPANTS, requests.participants(id, 0), rows -> participants(rows, course))) {
            list("suspended participants", MoodlePermission.PARTICIPANTS, requests.suspendedParticipants(id, 0), rows -> readable("suspended participants", rows, course));
        }
        if (settings.sections() != SectionSource.COURSES) {
            list("groups", MoodlePermission.GROUPS, requests.groups(id), rows -> readable("groups", rows, course));
        }
        list("contents", MoodlePermission.CONTENTS, requests.contents(id), rows -> contents(rows, course));
        if (settings.reads(Activities.ASSIGN)) {
            assignments(course);
        }
        if (site.has(MoodlePermission.GRADEBOOK)) {
            trial.of("gradebook", MoodlePermission.GRADEBOOK, () -> client.list(requests.gradebook(id), "usergrades", learner -> learner))
                    .ifPresent(learners -> trial.found(readable("gradebook", learners.elements(), course)));
        }
        if (settings.reads(Activities.QUIZ) && site.has(MoodlePermission.QUIZZES)) {
            trial.of("quizzes", MoodlePermission.QUIZZES, () -> batches().quizzes(List.of(id), true).get(id).orThrow()).ifPresent(quizzes -> trial.found(readable("quizzes", quizzes, course)));
        }
    }

    private boolean list(String subject, MoodlePermission needs, VendorRequest request, Function<List<JsonNode>, Finding> judgement) {
        if (!site.has(needs)) {
            return false;
        }
        trial.of(subject, needs, () -> client.list(request)).ifPresent(rows -> trial.found(judgement.apply(rows)));
        return true;
    }

    private static Finding readable(String subject, List<?> rows, MoodleCourse course) {
        return Finding.passed(subject, rows.isEmpty() ? "the list can be read, but is empty in course " + course.id() : "they can be read");
    }

    private Finding participants(List<JsonNode> rows, MoodleCourse course) {
        participant = rows.stream().map(row -> row.path("id").asText()).filter(id -> !id.isEmpty()).findFirst().orElse(null);
        if (rows.isEmpty()) {
            return course.separateGroups()
                    ? Finding.failed(PARTICIPANTS, "nobody is shown of course " + course.id() + ", whose groups are separate", MoodlePermission.PARTICIPANTS.remedy())
                    : readable(PARTICIPANTS, rows, course);
        }
        if (rows.stream().noneMatch(row -> row.has("roles"))) {
            return Finding.failed(PARTICIPANTS, "they can be listed, but without their roles: nobody is known to be a student", MoodlePermission.PARTICIPANTS.remedy());
        }
        List<String> fields = settings.matchedBy();
        if (!fields.isEmpty() && rows.stream().noneMatch(row -> fields.stream().anyMatch(row::hasNonNull))) {
            return Finding.failed(PARTICIPANTS, "they can be listed, but without " + String.join(" or ", fields) + ": no student of course " + course.id() + " can be matched",
                    MoodlePermission.PARTICIPANTS.remedy() + " If they are allowed, give the users ID numbers under Site administration > Users.");
        }
        return Finding.passed(PARTICIPANTS, "they can be read; tried on course " + course.id());
    }

    private static Finding contents(List<JsonNode> sections, MoodleCourse course) {
        List<JsonNode> modules = new ArrayList<>();
        sections.forEach(section -> section.path("modules").forEach(modules::add));
        if (!modules.isEmpty() && modules.stream().noneMatch(module -> module.has("availability"))) {
            return Finding.failed("contents", "they can be read, but without availability: work that is for one group would be given to all", MoodlePermission.CONTENTS.remedy());
        }
        return readable("contents", modules, course);
    }

    private void assignments(MoodleCourse course) {
        if (!site.has(MoodlePermission.ASSIGNMENTS)) {
            return;
        }
        trial.of("assignments", MoodlePermission.ASSIGNMENTS, () -> batches().assignments(List.of(course.id())).get(course.id()).orThrow()).ifPresent(assignments -> {
            trial.found(readable("assignments", assignments, course));
            first(assignments).ifPresent(id -> {
                rows("submissions", MoodlePermission.SUBMISSIONS, id, () -> batches().submissions(List.of(id)));
                rows("extensions and marking states", MoodlePermission.FLAGS, id, () -> batches().flags(List.of(id)));
                dueDates(id);
            });
        });
    }

    private void dueDates(String assignmentId) {
        if (settings.overrides() != Overrides.PARTICIPANTS || participant == null || !site.has(MoodlePermission.PARTICIPANT)) {
            return;
        }
        String subject = "due dates of single students";
        MoodleCall call = new MoodleCall(MoodlePermission.PARTICIPANT, Map.of("assignid", assignmentId, "userid", participant, "embeduser", "0"),
                " in assignment " + assignmentId);
        trial.of(subject, MoodlePermission.PARTICIPANT, () -> {
            Outcome<JsonNode> outcome = new MoodleCalls(client, requests, 1).send(List.of(call)).get(0);
            // Whoever has no part in this assignment is one who may be asked about all the same.
            return outcome instanceof Outcome.Failed<JsonNode> failed && failed.reason().reason() == Cause.NOT_FOUND ? call : outcome.orThrow();
        }).ifPresent(answered -> trial.found(Finding.passed(subject, "they can be read")));
    }

    private <T> void rows(String subject, MoodlePermission needs, String id, Supplier<Map<String, Outcome<List<T>>>> reading) {
        if (site.has(needs)) {
            trial.of(subject, needs, () -> reading.get().get(id).orThrow()).ifPresent(rows -> trial.found(Finding.passed(subject, "they can be read")));
        }
    }

    private static Optional<String> first(List<Translation<MoodleWork>> works) {
        List<String> ids = new ArrayList<>();
        works.forEach(translation -> translation.give(work -> ids.add(work.activity().instance()), refused -> {}, leftOut -> {}));
        return ids.stream().findFirst();
    }

    private MoodleBatches batches() {
        return new MoodleBatches(client, requests, settings.idsAtOnce());
    }
}
