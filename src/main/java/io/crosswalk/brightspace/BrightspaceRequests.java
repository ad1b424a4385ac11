package io.crosswalk.brightspace;

import io.crosswalk.kit.Address;
import io.crosswalk.kit.VendorRequest;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Every request that a harvest over REST sends, before paging: nothing else is asked of Brightspace. Slashes at the end matter. */
final class BrightspaceRequests {

    /** The most that Brightspace gives. */
    static final int POSTS_PAGE = 1000;

    private final BrightspaceSettings settings;
    private final BrightspaceVersions versions;

    BrightspaceRequests(BrightspaceSettings settings, BrightspaceVersions versions) {
        this.settings = settings;
        this.versions = versions;
    }

    static VendorRequest versions(BrightspaceSettings settings) {
        return request(new Address(settings.url() + "/d2l/api/versions").slash(), BrightspacePermission.VERSIONS, "");
    }

    VendorRequest organization() {
        return request(platform("organization", "info"), BrightspacePermission.ORGANIZATION, "");
    }

    VendorRequest orgUnitByCode(String code) {
        return request(platform("orgstructure").slash().with("exactOrgUnitCode", code), BrightspacePermission.ORG_UNITS, "under the code " + code);
    }

    VendorRequest offeringsBelow(String orgUnit) {
        return request(platform("orgstructure", orgUnit, "descendants", "paged").slash().with("ouTypeId", settings.courseOfferingType()),
                BrightspacePermission.ORG_UNITS, "below org unit " + orgUnit);
    }

    VendorRequest offering(String courseId) {
        return request(platform("courses", courseId), BrightspacePermission.OFFERING, courseId);
    }

    VendorRequest sections(String courseId) {
        return request(platform(courseId, "sections").slash(), BrightspacePermission.SECTIONS, ofCourse(courseId));
    }

    VendorRequest groups(String courseId, String categoryId) {
        return request(platform(courseId, "groupcategories", categoryId, "groups").slash(), BrightspacePermission.GROUPS,
                "of category " + categoryId + " " + ofCourse(courseId));
    }

    VendorRequest enrollments(String courseId) {
        return request(platform("enrollments", "orgUnits", courseId, "users").slash(), BrightspacePermission.ENROLLMENTS, ofCourse(courseId));
    }

    /** A row does not say whether it is active: only another list does. */
    VendorRequest activeEnrollments(String courseId) {
        return request(platform("enrollments", "orgUnits", courseId, "users").slash().with("isActive", "1"), BrightspacePermission.ENROLLMENTS, ofCourse(courseId));
    }

    VendorRequest classlist(String courseId) {
        return request(environment(courseId, "classlist").slash(), BrightspacePermission.ENROLLMENTS, ofCourse(courseId));
    }

    VendorRequest folders(String courseId) {
        return request(environment(courseId, "dropbox", "folders").slash(), BrightspacePermission.FOLDERS, ofCourse(courseId));
    }

    VendorRequest folderAccess(String courseId, String folderId) {
        return request(environment(courseId, "dropbox", "folders", folderId, "specialaccess").slash(), BrightspacePermission.FOLDER_ACCESS,
                folderId + " " + ofCourse(courseId));
    }

    VendorRequest submissions(String courseId, String folderId) {
        return request(environment(courseId, "dropbox", "folders", folderId, "submissions", "paged").slash(), BrightspacePermission.FOLDER_SUBMISSIONS,
                folderId + " " + ofCourse(courseId));
    }

    VendorRequest quizzes(String courseId) {
        return request(environment(courseId, "quizzes").slash(), BrightspacePermission.QUIZZES, ofCourse(courseId));
    }

    VendorRequest quizAccess(String courseId, String quizId) {
        return request(environment(courseId, "quizzes", quizId, "specialaccess").slash(), BrightspacePermission.QUIZ_ACCESS, quizId + " " + ofCourse(courseId));
    }

    VendorRequest attempts(String courseId, String quizId) {
        return request(environment(courseId, "quizzes", quizId, "attempts").slash(), BrightspacePermission.ATTEMPTS, quizId + " " + ofCourse(courseId));
    }

    VendorRequest forums(String courseId) {
        return request(environment(courseId, "discussions", "forums").slash(), BrightspacePermission.FORUMS, ofCourse(courseId));
    }

    VendorRequest topics(String courseId, String forumId) {
        return request(environment(courseId, "discussions", "forums", forumId, "topics").slash(), BrightspacePermission.TOPICS,
                "of forum " + forumId + " " + ofCourse(courseId));
    }

    /** @param page from 1 */
    VendorRequest posts(String courseId, String forumId, String topicId, int page) {
        return request(environment(courseId, "discussions", "forums", forumId, "topics", topicId, "posts").slash()
                        .with("pageSize", Integer.toString(POSTS_PAGE))
                        .with("pageNumber", Integer.toString(page)),
                BrightspacePermission.POSTS, topicId + " " + ofCourse(courseId));
    }

    VendorRequest gradeObjects(String courseId) {
        return request(environment(courseId, "grades").slash(), BrightspacePermission.GRADE_OBJECTS, ofCourse(courseId));
    }

    VendorRequest gradeValues(String courseId) {
        return request(environment(courseId, "grades", "values").slash().with("pageSize", pageSize()), BrightspacePermission.GRADE_VALUES, ofCourse(courseId));
    }

    VendorRequest gradeValuesModifiedSince(String courseId, Instant moment) {
        return request(environment(courseId, "grades", "values").slash().with("modifiedSince", seconds(moment)).with("pageSize", pageSize()),
                BrightspacePermission.GRADE_VALUES, ofCourse(courseId));
    }

    VendorRequest gradeValuesBelowModifiedSince(String orgUnit, Instant moment) {
        return request(environment(orgUnit, "grades", "values", "descendants").slash()
                        .with("modifiedSince", seconds(moment))
                        .with("includeInactiveCourses", "true")
                        .with("pageSize", pageSize()),
                BrightspacePermission.GRADE_VALUES, "below org unit " + orgUnit);
    }

    VendorRequest gradeValuesOf(String courseId, String gradeObjectId) {
        return request(environment(courseId, "grades", gradeObjectId, "values").slash().with("pageSize", pageSize()), BrightspacePermission.GRADE_VALUES,
                "of grade item " + gradeObjectId + " " + ofCourse(courseId));
    }

    VendorRequest exemptions(String courseId, String gradeObjectId) {
        return request(environment(courseId, "grades", gradeObjectId, "exemptions").slash(), BrightspacePermission.EXEMPTIONS,
                gradeObjectId + " " + ofCourse(courseId));
    }

    VendorRequest dataSets() {
        return request(platform("datasets", "bds"), BrightspacePermission.DATA_SETS, "");
    }

    private static String ofCourse(String courseId) {
        return "of course " + courseId;
    }

    private static String seconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private String pageSize() {
        return Integer.toString(settings.pageSize());
    }

    private Address platform(String... path) {
        return new Address(settings.url() + "/d2l/api/lp/" + versions.lp(), path);
    }

    private Address environment(String... path) {
        return new Address(settings.url() + "/d2l/api/le/" + versions.le(), path);
    }

    private static VendorRequest request(Address address, BrightspacePermission needs, String about) {
        URI uri = address.uri();
        return VendorRequest.get(uri, (needs.subject() + " " + about).strip(), needs.remedy());
    }
}
