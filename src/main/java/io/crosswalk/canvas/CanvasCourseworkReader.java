package io.crosswalk.canvas;

import io.crosswalk.connector.CourseworkIntake;
import io.crosswalk.connector.CourseworkRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads one course's assignments, always all of them, and of its submissions what was asked for. */
final class CanvasCourseworkReader {

    private final CanvasRequests requests;
    private final CanvasClient client;
    private final Duration overlap;

    /** @param overlap how far an incremental harvest looks back beyond what it was asked for */
    CanvasCourseworkReader(CanvasRequests requests, CanvasClient client, Duration overlap) {
        this.requests = requests;
        this.client = client;
        this.overlap = overlap;
    }

    Instant read(CourseworkRequest request, CourseworkIntake intake) {
        CanvasAssignmentList assignments = new CanvasAssignmentList(request);
        Optional<Instant> began = assignments.read(client, requests, intake);
        Set<String> changed = intake.assignments(assignments.work());
        if (!assignments.work().isEmpty()) {
            readSubmissions(request, intake, assignments, changed);
        }
        return began.orElse(request.now());
    }

    private void readSubmissions(CourseworkRequest request, CourseworkIntake intake, CanvasAssignmentList assignments, Set<String> changed) {
        String courseId = request.course().id();
        CanvasSubmissionList submissions = new CanvasSubmissionList(client, assignments, request.now(), intake);
        if (request.changedSince() == null || changed.containsAll(assignments.givenIds())) {
            submissions.read(requests.submissions(courseId));
            return;
        }
        Instant since = request.changedSince().minus(overlap);
        submissions.readNew(requests.submissionsHandedInSince(courseId, since));
        submissions.readNew(requests.submissionsGradedSince(courseId, since));
        Set<String> complete = new TreeSet<>(changed);
        complete.retainAll(assignments.givenIds());
        submissions.readAllOf(List.copyOf(complete), ids -> requests.submissionsOf(courseId, ids));
    }
}
