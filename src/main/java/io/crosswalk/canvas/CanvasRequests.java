package io.crosswalk.canvas;

import io.crosswalk.kit.Address;
import io.crosswalk.kit.VendorRequest;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/** Every request that a harvest sends, before paging: nothing else is asked of Canvas. */
final class CanvasRequests {

    private final CanvasSettings settings;

    CanvasRequests(CanvasSettings settings) {
        this.settings = settings;
    }

    VendorRequest self() {
        return request(address("users", "self").uri(), CanvasPermission.TOKEN, "");
    }

    VendorRequest account() {
        return request(address("accounts", settings.account()).uri(), CanvasPermission.ACCOUNT, settings.account());
    }

    VendorRequest terms() {
        URI address = address("accounts", settings.rootAccount(), "terms").with("workflow_state[]", "active").with("per_page", pageSize()).uri();
        return request(address, CanvasPermission.TERMS, "of account " + settings.rootAccount());
    }

    VendorRequest courses(String termId) {
        URI address = address("accounts", settings.account(), "courses")
                .with("enrollment_term_id", termId)
                .with("state[]", "available")
                .with("state[]", "completed")
                .with("per_page", pageSize()).uri();
        return request(address, CanvasPermission.COURSES, "of account " + settings.account() + " in term " + termId);
    }

    VendorRequest sections(String courseId) {
        return request(address("courses", courseId, "sections").with("per_page", pageSize()).uri(), CanvasPermission.SECTIONS, "of course " + courseId);
    }

    /** States are named because what Canvas lists without them depends on who asks. */
    VendorRequest enrollments(String courseId) {
        Address address = address("courses", courseId, "enrollments");
        for (String state : new String[] {"active", "invited", "creation_pending", "completed", "inactive"}) {
            address.with("state[]", state);
        }
        return request(address.with("per_page", pageSize()).uri(), CanvasPermission.ENROLLMENTS, "of course " + courseId);
    }

    /** Without {@code override_assignment_dates=false} the dates would be those of the token's own user. */
    VendorRequest assignments(String courseId) {
        URI address = address("courses", courseId, "assignments")
                .with("include[]", "overrides")
                .with("include[]", "assignment_visibility")
                .with("override_assignment_dates", "false")
                .with("per_page", pageSize()).uri();
        return request(address, CanvasPermission.ASSIGNMENTS, "of course " + courseId);
    }

    VendorRequest submissions(String courseId) {
        return submissions(courseId, allSubmissions(courseId));
    }

    VendorRequest submissionsHandedInSince(String courseId, Instant moment) {
        return submissions(courseId, allSubmissions(courseId).with("submitted_since", seconds(moment)));
    }

    VendorRequest submissionsGradedSince(String courseId, Instant moment) {
        return submissions(courseId, allSubmissions(courseId).with("graded_since", seconds(moment)));
    }

    VendorRequest submissionsOf(String courseId, Collection<String> assignmentIds) {
        Address address = allSubmissions(courseId);
        assignmentIds.forEach(id -> address.with("assignment_ids[]", id));
        return submissions(courseId, address);
    }

    private VendorRequest submissions(String courseId, Address address) {
        return request(address.with("per_page", pageSize()).uri(), CanvasPermission.SUBMISSIONS, "of course " + courseId);
    }

    /** Without {@code student_ids[]=all} it would be the token's own submissions; only ascending order pages by bookmarks. */
    private Address allSubmissions(String courseId) {
        return address("courses", courseId, "students", "submissions")
                .with("student_ids[]", "all")
                .with("include[]", "visibility")
                .with("exclude_response_fields[]", "body")
                .with("exclude_response_fields[]", "attachments")
                .with("exclude_response_fields[]", "preview_url")
                .with("order", "id")
                .with("order_direction", "ascending");
    }

    private static String seconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static VendorRequest request(URI address, CanvasPermission needs, String about) {
        return VendorRequest.get(address, needs.subject() + " " + about, needs.remedy());
    }

    private Address address(String... path) {
        return new Address(settings.url() + "/api/v1", path);
    }

    private String pageSize() {
        return Integer.toString(settings.pageSize());
    }
}
