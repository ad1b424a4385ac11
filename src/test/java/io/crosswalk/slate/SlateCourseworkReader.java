package io.crosswalk.slate;

import io.crosswalk.connector.AssignedWork;
import io.crosswalk.connector.CourseworkIntake;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.Rejection.Kind;
import io.crosswalk.connector.SubmittedWork;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Reads one course's work, always all of it, and of its results what was asked for. */
record SlateCourseworkReader(SlateRequests requests, SlateClient client, Duration overlap) {

    private static final SlateAssignmentTranslator ASSIGNMENTS = new SlateAssignmentTranslator();
    private static final SlateSubmissionTranslator SUBMISSIONS = new SlateSubmissionTranslator();

    Instant read(CourseworkRequest request, CourseworkIntake intake) {
        String courseId = request.course().id();
        Map<String, AssignedWork> work = new LinkedHashMap<>();
        AtomicInteger place = new AtomicInteger();
        Optional<Instant> began = client.list(requests.work(courseId), node -> ASSIGNMENTS.translate(node, courseId), translation -> {
            place.incrementAndGet();
            translation.give(
                    assigned -> work.put(assigned.assignment().id(), assigned),
                    refused -> intake.rejected(refused.rejection(Kind.ASSIGNMENT, place.get())),
                    reason -> intake.ignored(reason, 1));
        });
        Set<String> changed = intake.assignments(List.copyOf(work.values()));
        if (!work.isEmpty()) {
            readResults(request, intake, work, since(request, changed));
        }
        return began.orElse(request.now());
    }

    /** Slate cannot be asked for the results of one piece of work: if one is needed completely, all are read. */
    private @Nullable Instant since(CourseworkRequest request, Set<String> changed) {
        return request.changedSince() == null || !changed.isEmpty() ? null : request.changedSince().minus(overlap);
    }

    private void readResults(CourseworkRequest request, CourseworkIntake intake, Map<String, AssignedWork> work, @Nullable Instant since) {
        List<SubmittedWork> submitted = new ArrayList<>();
        AtomicInteger place = new AtomicInteger();
        client.list(requests.results(request.course().id(), since), node -> SUBMISSIONS.translate(node, work, request.now()), translation -> {
            place.incrementAndGet();
            translation.give(
                    submitted::add,
                    refused -> intake.rejected(refused.rejection(Kind.SUBMISSION, place.get())),
                    reason -> intake.ignored(reason, 1));
        });
        intake.submissions(submitted);
    }
}
