package io.crosswalk.canvas;

import io.crosswalk.connector.AssignedWork;
import io.crosswalk.connector.CourseworkIntake;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.Rejection.Kind;
import io.crosswalk.kit.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The assignments of one course and the work that they are for the sections asked for. */
final class CanvasAssignmentList {

    /** Published, but for none of the sections that were asked for. */
    static final String NOT_ASSIGNED = "NOT_ASSIGNED";

    private final CourseworkRequest request;
    private final CanvasFanOut fanOut;
    private final CanvasAssignmentTranslator translator = new CanvasAssignmentTranslator();
    private final Map<String, CanvasAssignment> published = new HashMap<>();
    private final Set<String> givenIds = new HashSet<>();
    private final List<AssignedWork> work = new ArrayList<>();
    private final Map<String, Integer> leftOut = new HashMap<>();
    private long place;

    CanvasAssignmentList(CourseworkRequest request) {
        this.request = request;
        this.fanOut = new CanvasFanOut(request.sectionIds(), request.enrollments());
    }

    /** Reads all pages; what cannot be used goes to {@code intake} at once, so that it is known before the rest is given. */
    Optional<Instant> read(CanvasClient client, CanvasRequests requests, CourseworkIntake intake) {
        Optional<Instant> began = client.list(requests.assignments(request.course().id()), null, translator::translate,
                page -> page.forEach(translation -> {
                    place++;
                    translation.give(this::add, refused -> reject(refused, intake), reason -> leftOut.merge(reason, 1, Integer::sum));
                }));
        leftOut.forEach(intake::ignored);
        return began;
    }

    private void add(CanvasAssignment assignment) {
        if (published.putIfAbsent(assignment.id(), assignment) != null) {
            return;
        }
        List<AssignedWork> ofSections = fanOut.of(assignment);
        work.addAll(ofSections);
        if (ofSections.isEmpty()) {
            leftOut.merge(NOT_ASSIGNED, 1, Integer::sum);
        } else {
            givenIds.add(assignment.id());
        }
    }

    private void reject(Refusal refused, CourseworkIntake intake) {
        intake.rejected(refused.rejection(Kind.ASSIGNMENT, place));
    }

    List<AssignedWork> work() {
        return work;
    }

    Set<String> givenIds() {
        return givenIds;
    }

    @Nullable CanvasAssignment published(String id) {
        return published.get(id);
    }
}
