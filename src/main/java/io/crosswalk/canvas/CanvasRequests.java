package io.crosswalk.canvas;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.StringJoiner;

/** Every request that a harvest sends, before paging: nothing else is asked of Canvas. */
final class CanvasRequests {

    private final CanvasSettings settings;

    CanvasRequests(CanvasSettings settings) {
        this.settings = settings;
    }

    CanvasRequest self() {
        return new CanvasRequest(new Address("users", "self").uri(), CanvasPermission.TOKEN, "");
    }

    CanvasRequest account() {
        return new CanvasRequest(new Address("accounts", settings.account()).uri(), CanvasPermission.ACCOUNT, settings.account());
    }

    CanvasRequest terms() {
        URI address = new Address("accounts", settings.rootAccount(), "terms").with("workflow_state[]", "active").paged();
        return new CanvasRequest(address, CanvasPermission.TERMS, "of account " + settings.rootAccount());
    }

    CanvasRequest courses(String termId) {
        URI address = new Address("accounts", settings.account(), "courses")
                .with("enrollment_term_id", termId)
                .with("state[]", "available")
                .with("state[]", "completed")
                .paged();
        return new CanvasRequest(address, CanvasPermission.COURSES, "of account " + settings.account() + " in term " + termId);
    }

    CanvasRequest sections(String courseId) {
        return new CanvasRequest(new Address("courses", courseId, "sections").paged(), CanvasPermission.SECTIONS, "of course " + courseId);
    }

    /** States are named because what Canvas lists without them depends on who asks. */
    CanvasRequest enrollments(String courseId) {
        Address address = new Address("courses", courseId, "enrollments");
        for (String state : new String[] {"active", "invited", "creation_pending", "completed", "inactive"}) {
            address.with("state[]", state);
        }
        return new CanvasRequest(address.paged(), CanvasPermission.ENROLLMENTS, "of course " + courseId);
    }

    /** Without {@code override_assignment_dates=false} the dates would be those of the token's own user. */
    CanvasRequest assignments(String courseId) {
        URI address = new Address("courses", courseId, "assignments")
                .with("include[]", "overrides")
                .with("include[]", "assignment_visibility")
                .with("override_assignment_dates", "false")
                .paged();
        return new CanvasRequest(address, CanvasPermission.ASSIGNMENTS, "of course " + courseId);
    }

    CanvasRequest submissions(String courseId) {
        return submissions(courseId, allSubmissions(courseId));
    }

    CanvasRequest submissionsHandedInSince(String courseId, Instant moment) {
        return submissions(courseId, allSubmissions(courseId).with("submitted_since", seconds(moment)));
    }

    CanvasRequest submissionsGradedSince(String courseId, Instant moment) {
        return submissions(courseId, allSubmissions(courseId).with("graded_since", seconds(moment)));
    }

    CanvasRequest submissionsOf(String courseId, Collection<String> assignmentIds) {
        Address address = allSubmissions(courseId);
        assignmentIds.forEach(id -> address.with("assignment_ids[]", id));
        return submissions(courseId, address);
    }

    private CanvasRequest submissions(String courseId, Address address) {
        return new CanvasRequest(address.paged(), CanvasPermission.SUBMISSIONS, "of course " + courseId);
    }

    /** Without {@code student_ids[]=all} it would be the token's own submissions; only ascending order pages by bookmarks. */
    private Address allSubmissions(String courseId) {
        return new Address("courses", courseId, "students", "submissions")
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

    /** Grows a query; ids may hold any character, {@code sis_account_id:a/b} for one. */
    private final class Address {

        private final StringBuilder text = new StringBuilder(settings.url() + "/api/v1");
        private final StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");

        Address(String... path) {
            for (String part : path) {
                text.append('/').append(encoded(part));
            }
        }

        Address with(String name, String value) {
            query.add(encoded(name) + "=" + encoded(value));
            return this;
        }

        URI paged() {
            return with("per_page", Integer.toString(settings.pageSize())).uri();
        }

        URI uri() {
            return URI.create(text + query.toString());
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%3A", ":");
        }
    }
}
