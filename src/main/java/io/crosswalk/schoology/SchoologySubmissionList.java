package io.crosswalk.schoology;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.CourseworkIntake;
import io.crosswalk.connector.Rejection.Kind;
import io.crosswalk.connector.SubmittedWork;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import io.crosswalk.kit.VendorRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Hands the submissions of one section on, assignment by assignment. */
final class SchoologySubmissionList {

    private static final String DELETED = "0";

    private final SchoologyAssignmentList assignments;
    private final SchoologyRequests requests;
    private final SchoologyLists lists;
    private final SchoologyScales scales;
    private final Instant now;
    private final CourseworkIntake intake;
    private final SchoologySubmissionTranslator translator = new SchoologySubmissionTranslator();

    SchoologySubmissionList(SchoologyAssignmentList assignments, SchoologyRequests requests, SchoologyLists lists, SchoologyScales scales,
            Instant now, CourseworkIntake intake) {
        this.assignments = assignments;
        this.requests = requests;
        this.lists = lists;
        this.scales = scales;
        this.now = now;
        this.intake = intake;
    }

    /** Everybody of whom Schoology knows anything. */
    void giveAll(SchoologyAssignment item, SchoologyGradebook grades) {
        HandedIn handedIn = handedIn(item);
        Set<String> people = new TreeSet<>(handedIn.revisions.keySet());
        people.addAll(grades.of(item.id()).keySet());
        give(item, people, handedIn, grades);
    }

    /** Those only whose grades are given, with what they handed in. */
    void giveGraded(SchoologyAssignment item, SchoologyGradebook grades) {
        Set<String> people = new TreeSet<>(grades.of(item.id()).keySet());
        if (!people.isEmpty()) {
            give(item, people, handedIn(item), grades);
        }
    }

    private void give(SchoologyAssignment item, Set<String> people, HandedIn handedIn, SchoologyGradebook grades) {
        List<SubmittedWork> work = new ArrayList<>();
        for (String personId : people) {
            // Half of what somebody did may say the opposite of the whole.
            if (!handedIn.unusable.contains(personId) && !grades.unusable(item.id()).contains(personId)) {
                SchoologyGrade grade = grades.of(item.id()).get(personId);
                work.add(translator.translate(assignments.sectionId(), item, personId, handedIn.revisions.getOrDefault(personId, List.of()),
                        grade, scales.of(item, grade, assignments.sectionId()), now));
            }
        }
        if (!work.isEmpty()) {
            intake.submissions(work);
        }
    }

    /** By person. */
    private record HandedIn(Map<String, List<SchoologyRevision>> revisions, Set<String> unusable) {}

    private HandedIn handedIn(SchoologyAssignment item) {
        return switch (item.handingIn()) {
            case SUBMISSIONS -> read(item, requests.submissions(assignments.sectionId(), item.id()), SchoologyCollection.SUBMISSIONS, SchoologyRevision::of);
            case POSTS -> firstOfEach(posts(item));
            case NOT_VISIBLE -> new HandedIn(Map.of(), Set.of());
        };
    }

    /** Schoology documents of either id that it is the discussion's. */
    private HandedIn posts(SchoologyAssignment item) {
        try {
            return posts(item, item.id());
        } catch (UnreadableException failure) {
            if (failure.reason() != Cause.NOT_FOUND || item.listedId().equals(item.id())) {
                throw failure;
            }
            return posts(item, item.listedId());
        }
    }

    private HandedIn posts(SchoologyAssignment item, String discussionId) {
        return read(item, requests.posts(assignments.sectionId(), discussionId), SchoologyCollection.POSTS, SchoologyRevision::ofPost);
    }

    private HandedIn read(SchoologyAssignment item, VendorRequest request, SchoologyCollection collection, Function<VendorRecord, SchoologyRevision> translation) {
        HandedIn handedIn = new HandedIn(new HashMap<>(), new HashSet<>());
        long place = 0;
        for (JsonNode row : lists.all(request, collection)) {
            place++;
            String personId = null;
            try {
                VendorRecord record = new VendorRecord(row);
                personId = record.id("uid");
                if (collection == SchoologyCollection.SUBMISSIONS || !DELETED.equals(record.optionalId("status"))) {
                    handedIn.revisions.computeIfAbsent(personId, id -> new ArrayList<>()).add(translation.apply(record));
                }
            } catch (UnusableFieldException reason) {
                if (personId != null) {
                    handedIn.unusable.add(personId);
                }
                intake.rejected(Refusal.ofSubmission(null, item.id(), personId, reason).rejection(Kind.SUBMISSION, place).inSection(assignments.sectionId()));
            }
        }
        return handedIn;
    }

    /** Whoever posts in time has taken part in time, and may go on talking. */
    private static HandedIn firstOfEach(HandedIn posts) {
        posts.revisions.replaceAll((person, own) -> own.stream().min(Comparator.comparing(SchoologyRevision::createdAt)).stream().toList());
        return posts;
    }
}
