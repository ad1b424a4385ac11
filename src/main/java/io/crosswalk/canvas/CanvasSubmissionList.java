package io.crosswalk.canvas;

import io.crosswalk.connector.CourseworkIntake;
import io.crosswalk.connector.Rejection.Kind;
import io.crosswalk.connector.SubmittedWork;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.VendorRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Hands the submissions of one course on, page by page; of several lists that overlap, each row once. */
final class CanvasSubmissionList {

    /** Keeps addresses short enough for any proxy. */
    private static final int IDS_IN_AN_ADDRESS = 50;

    private final CanvasClient client;
    private final CanvasAssignmentList assignments;
    private final Instant now;
    private final CourseworkIntake intake;
    private final CanvasSubmissionTranslator translator = new CanvasSubmissionTranslator();
    private final Set<String> given = new HashSet<>();
    private long place;

    CanvasSubmissionList(CanvasClient client, CanvasAssignmentList assignments, Instant now, CourseworkIntake intake) {
        this.client = client;
        this.assignments = assignments;
        this.now = now;
        this.intake = intake;
    }

    /** Hands all on without remembering them: a large course has many. */
    void read(VendorRequest request) {
        read(request, false);
    }

    /** Hands on what none of the earlier calls has. */
    void readNew(VendorRequest request) {
        read(request, true);
    }

    /**
     * Reads the submissions of these assignments. Canvas refuses a whole request because of one id that it does not like,
     * an assignment unpublished a moment ago for example; the others are then read one by one.
     */
    void readAllOf(List<String> ids, Function<List<String>, VendorRequest> request) {
        List<String> refused = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += IDS_IN_AN_ADDRESS) {
            List<String> some = ids.subList(from, Math.min(from + IDS_IN_AN_ADDRESS, ids.size()));
            if (isRefused(some, request)) {
                some.stream().filter(id -> some.size() == 1 || isRefused(List.of(id), request)).forEach(refused::add);
            }
        }
        if (!refused.isEmpty()) {
            throw new UnreadableException(Cause.PERMISSION_MISSING, "Canvas listed the assignments " + String.join(", ", refused)
                    + " and then refused their submissions; most likely they have just been unpublished. All others were read; the next harvest settles it.");
        }
    }

    private boolean isRefused(List<String> ids, Function<List<String>, VendorRequest> request) {
        try {
            read(request.apply(ids), true);
            return false;
        } catch (UnreadableException failure) {
            if (failure.reason() == Cause.PERMISSION_MISSING || failure.reason() == Cause.NOT_FOUND) {
                return true;
            }
            throw failure;
        }
    }

    private void read(VendorRequest request, boolean once) {
        client.list(request, null, node -> translator.translate(node, assignments::published, now), page -> {
            List<SubmittedWork> work = new ArrayList<>();
            Map<String, Integer> leftOut = new HashMap<>();
            for (Translation<SubmittedWork> translation : page) {
                place++;
                translation.give(
                        submitted -> {
                            if (!once || given.add(submitted.assignmentId() + "-" + submitted.personId())) {
                                work.add(submitted);
                            }
                        },
                        refused -> {
                            if (!once || given.add("row " + refused.vendorId())) {
                                intake.rejected(refused.rejection(Kind.SUBMISSION, place));
                            }
                        },
                        reason -> leftOut.merge(reason, 1, Integer::sum));
            }
            leftOut.forEach(intake::ignored);
            if (!work.isEmpty()) {
                intake.submissions(work);
            }
        });
    }
}
