package io.crosswalk.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.VendorRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Asks what Moodle answers for many courses, or many assignments, in one request. */
final class MoodleBatches {

    private static final String COURSE = "course";

    private final MoodleClient client;
    private final MoodleRequests requests;
    private final int idsAtOnce;

    MoodleBatches(MoodleClient client, MoodleRequests requests, int idsAtOnce) {
        this.client = client;
        this.requests = requests;
        this.idsAtOnce = idsAtOnce;
    }

    /** The assignments of each course. One that Moodle does not show is missed in the list. */
    Map<String, Outcome<List<Translation<MoodleWork>>>> assignments(List<String> courseIds) {
        MoodleAssignmentTranslator translator = new MoodleAssignmentTranslator();
        return new Halving<List<Translation<MoodleWork>>>(COURSE, ids -> {
            MoodleClient.Listed<Entry<MoodleWork>> listed = client.list(requests.assignments(ids), "courses", course -> Entry.of(course, "id", "assignments", translator::translate));
            Map<String, Outcome<List<Translation<MoodleWork>>>> outcomes = refused(listed.warnings(), COURSE, MoodlePermission.ASSIGNMENTS);
            listed.elements().forEach(course -> outcomes.put(course.id(), new Outcome.Read<>(course.rows())));
            return outcomes;
        }).read(courseIds, idsAtOnce);
    }

    Map<String, Outcome<List<Translation<MoodleWork>>>> quizzes(List<String> courseIds, boolean attemptsAreRead) {
        MoodleQuizTranslator translator = new MoodleQuizTranslator(attemptsAreRead);
        return new Halving<List<Translation<MoodleWork>>>(COURSE, ids -> {
            MoodleClient.Listed<Owned> listed = client.list(requests.quizzes(ids), "quizzes", quiz -> Owned.of(quiz, translator::translate));
            Map<String, Outcome<List<Translation<MoodleWork>>>> outcomes = new HashMap<>(byCourse(ids, listed.elements()));
            outcomes.putAll(refused(listed.warnings(), COURSE, MoodlePermission.QUIZZES));
            return outcomes;
        }).read(courseIds, idsAtOnce);
    }

    Map<String, Outcome<List<Translation<MoodleWork>>>> forums(List<String> courseIds, boolean postsAreRead) {
        MoodleForumTranslator translator = new MoodleForumTranslator(postsAreRead);
        return new Halving<List<Translation<MoodleWork>>>(COURSE,
                ids -> byCourse(ids, client.list(requests.forums(ids)).stream().map(forum -> Owned.of(forum, translator::translate)).toList()))
                .read(courseIds, idsAtOnce);
    }

    Map<String, Outcome<List<Translation<MoodleSubmissionRow>>>> submissions(List<String> assignmentIds) {
        return rows(assignmentIds, requests::submissions, "submissions", MoodleSubmissionRow::of, MoodlePermission.SUBMISSIONS);
    }

    /** Tells of which assignments something changed; not enough to say what. */
    Map<String, Outcome<List<Translation<MoodleSubmissionRow>>>> submissionsSince(List<String> assignmentIds, Instant since) {
        return rows(assignmentIds, ids -> requests.submissionsSince(ids, since), "submissions", MoodleSubmissionRow::of, MoodlePermission.SUBMISSIONS);
    }

    Map<String, Outcome<List<Translation<MoodleGrade>>>> grades(List<String> assignmentIds) {
        return rows(assignmentIds, requests::grades, "grades", MoodleGrade::of, MoodlePermission.GRADES);
    }

    Map<String, Outcome<List<Translation<MoodleGrade>>>> gradesSince(List<String> assignmentIds, Instant since) {
        return rows(assignmentIds, ids -> requests.gradesSince(ids, since), "grades", MoodleGrade::of, MoodlePermission.GRADES);
    }

    Map<String, Outcome<List<Translation<MoodleFlag>>>> flags(List<String> assignmentIds) {
        return rows(assignmentIds, requests::flags, "userflags", MoodleFlag::of, MoodlePermission.FLAGS);
    }

    private <T> Map<String, Outcome<List<Translation<T>>>> rows(List<String> assignmentIds, Function<List<String>, VendorRequest> request, String collection,
            BiFunction<JsonNode, String, Translation<T>> translator, MoodlePermission needs) {
        return new Halving<List<Translation<T>>>("assignment", ids -> {
            MoodleClient.Listed<Entry<T>> listed = client.list(request.apply(ids), "assignments", entry -> {
                String assignmentId = "assign-" + entry.path("assignmentid").asText();
                return Entry.of(entry, "assignmentid", collection, row -> translator.apply(row, assignmentId));
            });
            Map<String, Outcome<List<Translation<T>>>> outcomes = new HashMap<>();
            for (MoodleWarning warning : listed.warnings()) {
                outcomes.put(warning.itemId(), warning.saysEmpty() ? new Outcome.Read<>(List.of()) : refusedItem("assignment", warning, needs));
            }
            listed.elements().forEach(entry -> outcomes.put(entry.id(), new Outcome.Read<>(entry.rows())));
            return outcomes;
        }).read(assignmentIds, idsAtOnce);
    }

    private static <T> Map<String, Outcome<T>> refused(List<MoodleWarning> warnings, String item, MoodlePermission needs) {
        Map<String, Outcome<T>> outcomes = new HashMap<>();
        warnings.stream().filter(warning -> warning.item().equals(item) && !warning.saysEmpty())
                .forEach(warning -> outcomes.put(warning.itemId(), refusedItem(item, warning, needs)));
        return outcomes;
    }

    private static <T> Outcome<T> refusedItem(String item, MoodleWarning warning, MoodlePermission needs) {
        return new Outcome.Failed<>(new UnreadableException(Cause.PERMISSION_MISSING, "Moodle does not give " + needs.subject() + " of " + item + " "
                + warning.itemId() + " (warning code " + warning.code() + "): it was deleted meanwhile, or the service user may not read it. " + needs.remedy()));
    }

    /** Courses without any are not mentioned: what the contents of a course have and this list has not is noticed there. */
    private static Map<String, Outcome<List<Translation<MoodleWork>>>> byCourse(List<String> ids, List<Owned> listed) {
        Map<String, List<Translation<MoodleWork>>> works = new HashMap<>();
        ids.forEach(id -> works.put(id, new ArrayList<>()));
        listed.stream().filter(owned -> works.containsKey(owned.courseId())).forEach(owned -> works.get(owned.courseId()).add(owned.work()));
        Map<String, Outcome<List<Translation<MoodleWork>>>> outcomes = new HashMap<>();
        works.forEach((id, work) -> outcomes.put(id, new Outcome.Read<>(work)));
        return outcomes;
    }

    private record Owned(String courseId, Translation<MoodleWork> work) {
        static Owned of(JsonNode node, Function<JsonNode, Translation<MoodleWork>> translator) {
            return new Owned(node.path("course").asText(), translator.apply(node));
        }
    }

    private record Entry<T>(String id, List<Translation<T>> rows) {

        static <T> Entry<T> of(JsonNode node, String id, String collection, Function<JsonNode, Translation<T>> translator) {
            if (!node.hasNonNull(id) || !node.path(collection).isArray()) {
                throw new UnreadableException(Cause.UNEXPECTED_SHAPE, "An entry of Moodle's answer has no " + (node.hasNonNull(id) ? collection : id)
                        + ". Nothing was concluded from it; report it with the version of Moodle.");
            }
            List<Translation<T>> rows = new ArrayList<>();
            node.get(collection).forEach(row -> rows.add(translator.apply(row)));
            return new Entry<>(node.get(id).asText(), rows);
        }
    }
}
