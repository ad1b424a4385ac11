package io.crosswalk.schoology;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.kit.Address;
import io.crosswalk.kit.VendorRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every request that a harvest sends, before paging: nothing else is asked of Schoology. */
final class SchoologyRequests {

    /** Inside a batch, addresses begin with the version, whatever stands before it in url. */
    private static final String VERSION = "/v1";

    private final SchoologySettings settings;

    SchoologyRequests(SchoologySettings settings) {
        this.settings = settings;
    }

    VendorRequest self() {
        return VendorRequest.get(address("users", "me").uri(), SchoologyPermission.KEY.subject(),
                SchoologyPermission.KEY.remedy() + " " + SchoologyPermission.KEY_OF_THE_DISTRICT);
    }

    /** @param buildingId null for all buildings */
    VendorRequest courses(@Nullable String buildingId) {
        Address address = address("courses");
        if (buildingId != null) {
            address.with("building_id", buildingId);
        }
        return page(address, SchoologyPermission.COURSES, buildingId == null ? "of the school" : "of building " + buildingId);
    }

    VendorRequest gradingPeriods() {
        return page(address("gradingperiods"), SchoologyPermission.GRADING_PERIODS, "of the school");
    }

    /** With those whose grading periods are over, so that these are not taken for deleted. */
    VendorRequest sections(String courseId) {
        return page(address("courses", courseId, "sections").with("include_past", "1"), SchoologyPermission.SECTIONS, "of course " + courseId);
    }

    VendorRequest enrollments(String sectionId) {
        return ofSection(sectionId, "enrollments", SchoologyPermission.ENROLLMENTS);
    }

    VendorRequest gradeItems(String sectionId) {
        return page(address("sections", sectionId, "grade_items").with("with_dropbox_stats", "TRUE"), SchoologyPermission.GRADE_ITEMS, "of section " + sectionId);
    }

    VendorRequest grades(String sectionId) {
        return ofSection(sectionId, "grades", SchoologyPermission.GRADES);
    }

    VendorRequest gradesSince(String sectionId, Instant since) {
        return page(address("sections", sectionId, "grades").with("timestamp", Long.toString(since.getEpochSecond())),
                SchoologyPermission.GRADES, "of section " + sectionId);
    }

    VendorRequest gradesOf(String sectionId, String assignmentId) {
        return page(address("sections", sectionId, "grades").with("assignment_id", assignmentId),
                SchoologyPermission.GRADES, "of assignment " + assignmentId + " of section " + sectionId);
    }

    /** With all revisions: the latest one may be a draft, and hide what was handed in before. */
    VendorRequest submissions(String sectionId, String gradeItemId) {
        return page(address("sections", sectionId, "submissions", gradeItemId).with("all_revisions", "true"),
                SchoologyPermission.SUBMISSIONS, "of assignment " + gradeItemId + " of section " + sectionId);
    }

    VendorRequest posts(String sectionId, String discussionId) {
        return page(address("sections", sectionId, "discussions", discussionId, "comments"),
                SchoologyPermission.DISCUSSIONS, discussionId + " of section " + sectionId);
    }

    VendorRequest gradingScales(String sectionId) {
        return ofSection(sectionId, "grading_scales", SchoologyPermission.GRADING_SCALES);
    }

    VendorRequest gradingGroups(String sectionId) {
        return ofSection(sectionId, "grading_groups", SchoologyPermission.GRADING_GROUPS);
    }

    VendorRequest roles() {
        return VendorRequest.get(address("roles").uri(), SchoologyPermission.ROLES.subject() + " of the school", SchoologyPermission.ROLES.remedy());
    }

    /** @param roleIds empty for everybody */
    VendorRequest users(Collection<String> roleIds) {
        Address address = address("users");
        if (!roleIds.isEmpty()) {
            address.with("role_ids", String.join(",", roleIds));
        }
        return page(address, SchoologyPermission.USERS, "of the school");
    }

    /** Asks for several lists at once; the answer has one part for each, in the same order. */
    VendorRequest batch(List<VendorRequest> parts) {
        ArrayNode paths = JsonNodeFactory.instance.arrayNode();
        parts.forEach(part -> paths.add(pathInBatch(part)));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("request", paths);
        return VendorRequest.postJson(address("multiget").uri(), body.toString(),
                parts.get(0).subject() + " and " + (parts.size() - 1) + " further lists", SchoologyPermission.BATCHES.remedy());
    }

    String pathInBatch(VendorRequest part) {
        return VERSION + part.address().toString().substring(settings.url().toString().length());
    }

    private VendorRequest ofSection(String sectionId, String list, SchoologyPermission needs) {
        return page(address("sections", sectionId, list), needs, "of section " + sectionId);
    }

    private VendorRequest page(Address address, SchoologyPermission needs, String about) {
        return VendorRequest.get(address.with("limit", Integer.toString(settings.pageSize())).uri(), needs.subject() + " " + about, needs.remedy());
    }

    private Address address(String... path) {
        return new Address(settings.url().toString(), path);
    }
}
