package io.crosswalk.brightspace;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.crosswalk.brightspace.BrightspaceStub.COURSE;
import static io.crosswalk.brightspace.BrightspaceStub.LE;
import static io.crosswalk.brightspace.BrightspaceStub.LP;
import static io.crosswalk.brightspace.BrightspaceStub.items;
import static io.crosswalk.brightspace.BrightspaceStub.objects;
import static io.crosswalk.brightspace.BrightspaceStub.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.crosswalk.canonical.Enrollment;
import io.crosswalk.canonical.Section;
import io.crosswalk.connector.AssignedWork;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.Finding;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.Roster;
import io.crosswalk.connector.SubmittedWork;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.GatheredCoursework;
import io.crosswalk.kit.PassingTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The data sets as the source. */
class DataHubTest {

    @RegisterExtension
    static final BrightspaceStub BRIGHTSPACE = new BrightspaceStub();

    private DataHubStub hub;

    @BeforeEach
    void one_offering_with_two_students() {
        hub = new DataHubStub(BRIGHTSPACE)
                .full(DataSet.ORG_UNITS,
                        "OrgUnitId=6606; Type=Organization; Name=District; OrgUnitTypeId=1; IsActive=True",
                        "OrgUnitId=24012; Type=Semester; Name=Fall; Code=2026-FALL; OrgUnitTypeId=105; IsActive=1",
                        "OrgUnitId=24781; Type=Course Offering; Name=Algebra I; Code=ALG1-03; OrgUnitTypeId=3; IsActive=True; IsDeleted=False; StartDate=2026-08-17T05:00:00.000Z; EndDate=2026-12-19 05:59:00",
                        "OrgUnitId=24799; Type=Course Offering; Name=Closed; OrgUnitTypeId=3; IsActive=0",
                        "OrgUnitId=24798; Type=Course Offering; Name=Recycled; OrgUnitTypeId=3; IsActive=1; RecycledDate=2026-09-01T00:00:00Z",
                        "OrgUnitId=24797; Type=Course Offering; Name=Deleted; OrgUnitTypeId=3; IsActive=1; IsDeleted=1")
                .full(DataSet.ORG_UNIT_PARENTS, "OrgUnitId=24012; ParentOrgUnitId=6606", "OrgUnitId=24781; ParentOrgUnitId=24012", "OrgUnitId=24799; ParentOrgUnitId=24012")
                .full(DataSet.USERS, "UserId=0; UserName=System", "UserId=1; OrgDefinedId=2.1296; UserName=one; IsActive=True", "UserId=2; IsActive=1", "UserId=3; OrgDefinedId=3; IsActive=False",
                        "UserId=400; OrgDefinedId=T1")
                .full(DataSet.ROLES, "RoleId=110; RoleName=Student; RoleCode=Learner", "RoleId=109; RoleName=Instructor")
                .full(DataSet.ENROLLMENTS, enrolled("24781", 0, 109), enrolled("24781", 1, 110), enrolled("24781", 2, 110), enrolled("24781", 3, 110), enrolled("24781", 400, 109));
    }

    @Test
    void offerings_that_are_closed_deleted_or_in_the_recycle_bin_are_left_out() {
        assertThat(courses(Map.of())).containsExactly("24781");
        assertThat(courses(Map.of("terms", List.of("2026-FALL")))).containsExactly("24781", "24799");
        assertThat(courses(Map.of("orgUnit", "24012"))).containsExactly("24781");
        assertThat(courses(Map.of("orgUnit", "7"))).isEmpty();
    }

    @Test
    void a_term_that_is_not_there_makes_the_list_incomplete() {
        assertThat(failure(() -> courses(Map.of("terms", List.of("2052"))))).hasMessageContaining("2052");
    }

    @Test
    void a_roster_is_the_same_as_over_rest() {
        BRIGHTSPACE.on(LP + "courses/" + COURSE, "{\"Identifier\":\"24781\",\"Name\":\"Algebra I\",\"Code\":\"ALG1-03\"}");
        String users = LP + "enrollments/orgUnits/" + COURSE + "/users/";
        String active = String.join(",", user(1, "\"2.1296\"", 110, "Student"), user(2, "null", 110, "Student"), user(400, "\"T1\"", 109, "Instructor"));
        BRIGHTSPACE.on(users, items(active, user(3, "\"3\"", 110, "Student")));
        BRIGHTSPACE.on(users + "?isActive=1", items(active));
        BRIGHTSPACE.on(LP + COURSE + "/sections/", "[{\"SectionId\":501,\"Name\":\"P3\",\"Code\":\"S1\",\"Enrollments\":[1,400]},{\"SectionId\":502,\"Name\":\"P4\",\"Code\":\"S2\",\"Enrollments\":[1,2]}]");
        hub.full(DataSet.ENROLLMENTS, enrolled("24781", 1, 110), enrolled("24781", 2, 110), enrolled("24781", 3, 110), enrolled("24781", 400, 109),
                enrolled("501", 1, 110), enrolled("501", 400, 109), enrolled("502", 1, 110), enrolled("502", 2, 110));
        hub.differential(DataSet.ORG_UNITS, "2026-09-28T06:00:00Z", "OrgUnitId=501; Type=Section; Name=P3; Code=S1; OrgUnitTypeId=7", "OrgUnitId=502; Type=Section; Name=P4; Code=S2; OrgUnitTypeId=7");
        hub.differential(DataSet.ORG_UNIT_PARENTS, "2026-09-28T06:00:00Z", "OrgUnitId=501; ParentOrgUnitId=24781", "OrgUnitId=502; ParentOrgUnitId=24781");

        Roster ours = roster(Map.of());
        Roster rest = roster(Map.of("source", "api"));

        assertThat(ours.sections()).containsExactlyElementsOf(rest.sections()).extracting(Section::id).containsExactly("501", "502");
        assertThat(ours.people()).containsExactlyInAnyOrderElementsOf(rest.people());
        assertThat(ours.enrollments()).containsExactlyInAnyOrderElementsOf(rest.enrollments()).hasSize(4);
    }

    @Test
    void inactive_users_are_known_and_the_system_is_nobody() {
        assertThat(roster(Map.of()).enrollments()).extracting(enrollment -> enrollment.personId() + " " + enrollment.role() + " " + enrollment.state())
                .containsExactlyInAnyOrder("1 STUDENT ACTIVE", "2 STUDENT ACTIVE", "3 STUDENT INACTIVE", "400 TEACHER ACTIVE");
    }

    @Test
    void whoever_has_withdrawn_since_is_gone_and_whoever_came_back_is_not() {
        hub.differential(DataSet.ENROLLMENT_LOG, "2026-09-28T06:00:00Z",
                "LogId=10; OrgUnitId=24781; UserId=1; Action=Withdraw; EnrollmentDate=2026-09-27T10:00:00Z",
                "LogId=11; OrgUnitId=24781; UserId=2; Action=Unenroll; EnrollmentDate=2026-09-27T10:00:00Z",
                "LogId=12; OrgUnitId=24781; UserId=2; Action=Enroll; EnrollmentDate=2026-09-27T11:00:00Z",
                "LogId=9; OrgUnitId=24781; UserId=3; Action=Withdraw; EnrollmentDate=2026-09-27T09:00:00Z");
        hub.differential(DataSet.ENROLLMENTS, "2026-09-28T06:00:00Z", "OrgUnitId=24781; UserId=3; RoleId=110; RoleName=Student; EnrollmentDate=2026-09-27T12:00:00Z");

        assertThat(roster(Map.of()).enrollments()).extracting(Enrollment::personId).containsExactlyInAnyOrder("2", "3", "400");
    }

    @Test
    void one_story_has_the_same_result_from_both_sources() {
        theStoryOverRest();
        theStoryInDataSets();

        GatheredCoursework rest = coursework(Map.of("source", "api"));
        GatheredCoursework ours = coursework(Map.of());

        assertThat(work(ours)).isEqualTo(work(rest)).hasSize(5);
        assertThat(submissions(ours)).isEqualTo(submissions(rest)).hasSize(8);
        assertThat(ours.ignored).isEqualTo(rest.ignored);
    }

    @Test
    void changes_replace_what_they_change_in_the_order_of_their_versions() {
        hub.full(DataSet.FOLDERS, "DropboxId=7; OrgUnitId=24781; Name=First; Version=1", "DropboxId=8; OrgUnitId=24781; Name=Eighth; Version=1", "DropboxId=9; OrgUnitId=24781; Name=Ninth; Version=5");
        hub.differential(DataSet.FOLDERS, "2026-09-28T08:00:00Z", "DropboxId=7; OrgUnitId=24781; Name=Third; Version=3", "DropboxId=9; OrgUnitId=24781; Name=Older; Version=4");
        hub.differential(DataSet.FOLDERS, "2026-09-27T08:00:00Z", "DropboxId=7; OrgUnitId=24781; Name=Second; Version=2", "DropboxId=8; OrgUnitId=24781; Name=Eighth; Version=2; IsDeleted=True",
                "DropboxId=10; OrgUnitId=24781; Name=\"New, and quoted\"; Version=1");
        hub.differential(DataSet.FOLDERS, "2026-09-26T08:00:00Z", "DropboxId=11; OrgUnitId=24781; Name=Before the full one");

        assertThat(coursework(Map.of()).work).extracting(work -> work.assignment().id() + " " + work.assignment().title())
                .containsExactlyInAnyOrder("dropbox-7 Third", "dropbox-9 Ninth", "dropbox-10 \"New, and quoted\"");
    }

    @Test
    void a_submission_that_was_deleted_is_gone_and_so_are_topics_of_a_deleted_forum() {
        hub.full(DataSet.FOLDERS, "DropboxId=7; OrgUnitId=24781; Name=Folder")
                .full(DataSet.SUBMISSIONS, "DropboxId=7; OrgUnitId=24781; SubmitterId=1; SubmitterType=user; IsGraded=0; LastSubmissionDate=2026-09-24T10:00:00.000Z; Version=1")
                .differential(DataSet.SUBMISSIONS, "2026-09-28T06:00:00Z", "DropboxId=7; OrgUnitId=24781; SubmitterId=1; SubmitterType=user; IsGraded=0; IsDeleted=1; Version=2")
                .full(DataSet.FORUMS, "ForumId=3; OrgUnitId=24781; IsDeleted=1", "ForumId=4; OrgUnitId=24781; IsHidden=1")
                .full(DataSet.TOPICS, "TopicId=5; ForumId=3; OrgUnitId=24781; Name=Gone; ScoreOutOf=5", "TopicId=6; ForumId=4; OrgUnitId=24781; Name=Hidden; ScoreOutOf=5");

        GatheredCoursework gathered = coursework(Map.of());

        assertThat(gathered.submissions).isEmpty();
        assertThat(gathered.work).hasSize(1);
        assertThat(gathered.ignored).isEqualTo(Map.of("UNPUBLISHED", 1));
    }

    @Test
    void an_incremental_harvest_reads_everything_that_is_there() {
        theStoryInDataSets();

        assertThat(submissions(coursework(Map.of(), Instant.parse("2026-09-28T11:45:00Z")))).hasSize(8);
    }

    @Test
    void the_moment_to_read_from_next_time_is_that_of_the_oldest_data() {
        hub.differential(DataSet.GRADES, "2026-09-28T06:00:00Z");
        hub.offer();
        try (Reading reading = connector(Map.of()).open()) {
            assertThat(reading.coursework(GivenBrightspace.everything("1"), new GatheredCoursework())).isEqualTo(DataHubStub.FULL);
        }
    }

    @Test
    void each_file_is_downloaded_once_whatever_the_number_of_offerings_and_only_wanted_coursework_is_kept() {
        hub.full(DataSet.ORG_UNITS, offering(101), offering(102), offering(103))
                .full(DataSet.FOLDERS, "DropboxId=1; OrgUnitId=101; Name=A", "DropboxId=2; OrgUnitId=102; Name=B", "DropboxId=3; OrgUnitId=103; Name=C");
        hub.offer();
        List<String> work = new ArrayList<>();

        try (Reading reading = connector(Map.of()).open()) {
            reading.courses(course -> {});
            reading.courseworkAhead(List.of(new Course("101", ""), new Course("103", "")));
            for (String id : List.of("101", "103")) {
                GatheredCoursework gathered = new GatheredCoursework();
                reading.roster(new Course(id, ""));
                reading.coursework(request(id, null), gathered);
                gathered.work.forEach(given -> work.add(given.assignment().identifier()));
            }
            assertThat(failure(() -> reading.coursework(request("102", null), new GatheredCoursework())).reason()).isEqualTo(Cause.NOT_FOUND);
        }

        assertThat(work).containsExactly("101-dropbox-1", "103-dropbox-3");
        // The versions, the list, and of each set two lists of extracts; of each but the log of enrollments one file.
        assertThat(BRIGHTSPACE.asked()).hasSize(2 + 3 * DataSet.values().length - 1);
    }

    @ParameterizedTest
    @EnumSource(DataSet.class)
    void a_data_set_that_is_not_offered_is_a_missing_permission_unless_it_can_be_done_without(DataSet set) {
        hub.without(set);

        if (set.isOptional()) {
            assertThat(coursework(Map.of()).timesAssignmentsWereGiven).isEqualTo(1);
        } else {
            assertThat(failure(() -> coursework(Map.of()))).hasMessageContaining(set.title()).extracting(UnreadableException::reason).isEqualTo(Cause.PERMISSION_MISSING);
        }
    }

    @Test
    void a_data_set_without_a_full_extract_is_not_empty() {
        hub.withoutFull(DataSet.GRADES);

        assertThat(failure(() -> coursework(Map.of()))).hasMessageContaining("no full extract yet");
    }

    @Test
    void a_full_extract_that_is_too_old_cannot_be_brought_up_to_date() {
        hub.fullMade(DataSet.GRADES, "2026-09-13T06:00:00Z");

        assertThat(failure(() -> coursework(Map.of())).reason()).isEqualTo(Cause.TRUNCATED);
    }

    @ParameterizedTest
    @CsvSource({"HTML,UNEXPECTED_SHAPE", "CUT_OFF_ZIP,UNEXPECTED_SHAPE", "TWO_TABLES,UNEXPECTED_SHAPE", "NO_TABLE,UNEXPECTED_SHAPE", "EMPTY_TABLE,UNEXPECTED_SHAPE",
            "WITHOUT_COLUMN,UNEXPECTED_SHAPE", "MALFORMED,UNEXPECTED_SHAPE", "BOMB,TOO_LARGE", "LARGE,TOO_LARGE", "FORBIDDEN,PERMISSION_MISSING", "GONE,NOT_FOUND", "PLAIN_REDIRECTION,FOREIGN_LINK"})
    void a_download_that_is_none_concludes_nothing(String kind, Cause cause) throws IOException {
        hub.broken(DataSet.FOLDERS, broken(kind));

        UnreadableException failure = failure(() -> coursework(Map.of("dataHubLargestSetMegabytes", 1, "retries", 0)));

        assertThat(failure.reason()).isEqualTo(cause);
        assertThat(failure).hasMessageContaining("Assignment Summary");
    }

    @Test
    void names_in_a_zip_lead_nowhere() throws IOException {
        Path elsewhere = Path.of(System.getProperty("java.io.tmpdir")).resolve("crosswalk-evil.csv");
        hub.broken(DataSet.FOLDERS, zip(DataHubStub.zip("../crosswalk-evil.csv", DataHubStub.table(DataSet.FOLDERS, "DropboxId=7; OrgUnitId=24781; Name=Folder"))));

        assertThat(coursework(Map.of()).work).hasSize(1);
        assertThat(elsewhere).doesNotExist();
    }

    @Test
    void an_org_unit_that_is_no_number_cannot_become_a_file() {
        hub.full(DataSet.ORG_UNITS, "OrgUnitId=../evil; Type=Course Offering; OrgUnitTypeId=3; IsActive=1").full(DataSet.ENROLLMENTS, enrolled("../evil", 1, 110));
        hub.offer();

        try (Reading reading = connector(Map.of()).open()) {
            assertThat(failure(() -> reading.roster(new Course("../evil", "")))).hasMessageContaining("number");
        }
    }

    @Test
    void a_storage_service_that_brightspace_leads_to_gets_no_credential() {
        hub.full(DataSet.FOLDERS, "DropboxId=7; OrgUnitId=24781; Name=Folder");
        BRIGHTSPACE.on("/stored", zip(DataHubStub.zip("t.csv", DataHubStub.table(DataSet.FOLDERS, "DropboxId=8; OrgUnitId=24781; Name=Stored"))));
        hub.broken(DataSet.FOLDERS, aResponse().withStatus(302).withHeader("Location", BRIGHTSPACE.url() + "/stored?signature=1"));

        assertThat(coursework(Map.of()).work).extracting(work -> work.assignment().id()).containsExactly("dropbox-8");
        assertThat(BRIGHTSPACE.requests()).filteredOn(request -> request.getUrl().contains("/stored")).singleElement()
                .satisfies(request -> assertThat(request.getUrl()).endsWith("/stored?signature=1"));
    }

    @Test
    void rows_may_be_short_and_tables_may_begin_with_a_byte_order_mark() {
        hub.broken(DataSet.FOLDERS, zip(DataHubStub.zip("t.csv", "\ufeffDropboxId,OrgUnitId,Name,NewColumn,DueDate\n7,24781,Folder\n8,24781,Other,x,2026-09-30 04:59:00,more,and more\n")));

        assertThat(coursework(Map.of()).work).extracting(work -> work.assignment().id() + " " + work.assignment().dueAt())
                .containsExactlyInAnyOrder("dropbox-7 null", "dropbox-8 2026-09-30T04:59:00Z");
    }

    @Test
    void what_failed_is_not_downloaded_again_for_each_offering() {
        hub.full(DataSet.ORG_UNITS, offering(101), offering(102)).broken(DataSet.GRADES, status(403, "{}"));
        hub.offer();

        try (Reading reading = connector(Map.of()).open()) {
            failure(() -> reading.coursework(request("101", null), new GatheredCoursework()));
            failure(() -> reading.coursework(request("102", null), new GatheredCoursework()));
        }

        assertThat(BRIGHTSPACE.asked("GRADES/full/" + DataHubStub.FULL)).hasSize(1);
    }

    @Test
    void several_threads_read_one_download() throws Exception {
        theStoryInDataSets();
        hub.offer();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try (Reading reading = connector(Map.of()).open()) {
            List<Future<Integer>> results = new ArrayList<>();
            for (int thread = 0; thread < 12; thread++) {
                results.add(threads.submit(() -> {
                    GatheredCoursework gathered = new GatheredCoursework();
                    reading.roster(GivenBrightspace.COURSE);
                    reading.coursework(GivenBrightspace.everything("1", "2", "3"), gathered);
                    return gathered.submissions.size();
                }));
            }
            for (Future<Integer> result : results) {
                assertThat(result.get()).isEqualTo(8);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(BRIGHTSPACE.asked("USERS/full/" + DataHubStub.FULL)).hasSize(1);
    }

    @Test
    void files_are_for_this_user_only_and_gone_when_the_reading_is_closed() throws IOException {
        hub.offer();
        Set<Path> before = folders();
        Path ours;
        try (Reading reading = connector(Map.of()).open()) {
            reading.roster(GivenBrightspace.COURSE);
            ours = folders().stream().filter(folder -> !before.contains(folder)).findFirst().orElseThrow();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ours))).isEqualTo("rwx------");
        }
        assertThat(ours).doesNotExist();
    }

    @Test
    void what_a_killed_harvest_has_left_behind_is_deleted_and_what_is_in_use_is_not() throws IOException {
        hub.offer();
        Path abandoned = Files.createTempDirectory("crosswalk-brightspace-");
        Files.writeString(abandoned.resolve("in-use"), "");
        Files.writeString(abandoned.resolve("GRADES-24781"), "about a student");

        try (Reading first = connector(Map.of()).open(); Reading second = connector(Map.of()).open()) {
            assertThat(first.roster(GivenBrightspace.COURSE).people()).isNotEmpty();
            assertThat(second.roster(GivenBrightspace.COURSE).people()).isNotEmpty();
        }

        assertThat(abandoned).doesNotExist();
    }

    @Test
    void a_check_names_data_sets_that_are_not_offered_and_downloads_nothing() {
        hub.without(DataSet.GRADES).without(DataSet.FORUMS);
        hub.offer();

        List<Finding> findings = connector(Map.of()).check();

        assertThat(findings).filteredOn(finding -> !finding.ok()).singleElement().satisfies(finding -> {
            assertThat(finding.explanation()).isEqualTo("not offered are Grade Results");
            assertThat(finding.remedy()).contains("Can Access Brightspace Data Sets", "datasets:bds:read");
        });
        assertThat(BRIGHTSPACE.asked("/file")).isEmpty();
    }

    @Test
    void a_check_of_a_service_user_without_the_data_hub_says_so() {
        BRIGHTSPACE.on(LP + "datasets/bds", status(403, "{\"Errors\":[{\"Message\":\"Not Authorized\"}]}"));

        assertThat(connector(Map.of()).check()).singleElement().satisfies(finding -> assertThat(finding.remedy()).contains("Can Access Brightspace Data Sets"));
    }

    private void theStoryOverRest() {
        String folders = LE + COURSE + "/dropbox/folders/";
        BRIGHTSPACE.on(LE + COURSE + "/grades/", "[{\"Id\":10,\"Name\":\"Lab\",\"GradeType\":\"Numeric\",\"MaxPoints\":50,\"AssociatedTool\":{\"ToolId\":2000,\"ToolItemId\":7}},"
                + "{\"Id\":20,\"Name\":\"Quiz\",\"GradeType\":\"Numeric\",\"MaxPoints\":10},{\"Id\":25,\"Name\":\"Topic\",\"GradeType\":\"Numeric\",\"MaxPoints\":5,\"AssociatedTool\":{\"ToolId\":3000,\"ToolItemId\":5}},"
                + "{\"Id\":30,\"Name\":\"Effort\",\"GradeType\":\"Text\",\"MaxPoints\":null},{\"Id\":40,\"Name\":\"Final\",\"GradeType\":\"FinalCalculated\"}]");
        BRIGHTSPACE.on(folders, "[{\"Id\":7,\"Name\":\"Lab 4\",\"CustomInstructions\":{\"Text\":\"Two\",\"Html\":\"<p>Two pages.</p>\"},\"Availability\":{\"StartDate\":\"2026-09-14T05:00:00.000Z\",\"EndDate\":null},"
                + "\"DueDate\":\"2026-09-25T04:59:00.000Z\",\"DropboxType\":2,\"SubmissionType\":0,\"CompletionType\":0,\"Assessment\":{\"ScoreDenominator\":40.0},\"GradeItemId\":10},"
                + "{\"Id\":8,\"Name\":\"Poster\",\"DropboxType\":2,\"SubmissionType\":2,\"CompletionType\":0,\"Assessment\":{\"ScoreDenominator\":null},\"IsHidden\":false},{\"Id\":9,\"Name\":\"Hidden\",\"IsHidden\":true}]");
        BRIGHTSPACE.on(folders + "7/specialaccess/", objects("{\"UserId\":2,\"SpecialAccess\":{\"StartDate\":null,\"EndDate\":null,\"DueDate\":\"2026-09-27T04:59:00.000Z\"}}"));
        BRIGHTSPACE.on(folders + "7/submissions/paged/", items("{\"Entity\":{\"EntityId\":1,\"EntityType\":\"User\"},\"Status\":3,\"Feedback\":{\"Score\":34.5,\"IsGraded\":true},\"Submissions\":[{\"SubmissionDate\":\"2026-09-24T23:10:02.113Z\"}],\"CompletionDate\":null}",
                "{\"Entity\":{\"EntityId\":2,\"EntityType\":\"User\"},\"Status\":1,\"Feedback\":null,\"Submissions\":[{\"SubmissionDate\":\"2026-09-26T23:10:02.113Z\"}],\"CompletionDate\":null}"));
        BRIGHTSPACE.on(folders + "8/submissions/paged/", items("{\"Entity\":{\"EntityId\":1,\"EntityType\":\"User\"},\"Status\":1,\"Feedback\":null,\"Submissions\":[],\"CompletionDate\":\"2026-09-20T00:00:00.000Z\"}"));
        BRIGHTSPACE.on(LE + COURSE + "/quizzes/", objects("{\"QuizId\":7,\"Name\":\"Quiz 1\",\"IsActive\":true,\"GradeItemId\":20,\"CalcTypeId\":3,\"DueDate\":\"2026-09-25T04:59:00.000Z\"}"));
        BRIGHTSPACE.on(LE + COURSE + "/quizzes/7/attempts/", objects("{\"AttemptId\":1,\"UserId\":1,\"AttemptNumber\":1,\"Score\":7,\"Completed\":\"2026-09-24T10:00:00.000Z\",\"IsPublished\":true}",
                "{\"AttemptId\":2,\"UserId\":1,\"AttemptNumber\":2,\"Score\":8,\"Completed\":\"2026-09-24T11:00:00.000Z\",\"IsPublished\":true}", "{\"AttemptId\":3,\"UserId\":2,\"AttemptNumber\":1,\"Score\":null,\"Completed\":null,\"IsPublished\":false}"));
        BRIGHTSPACE.on(LE + COURSE + "/discussions/forums/", "[{\"ForumId\":3}]");
        BRIGHTSPACE.on(LE + COURSE + "/discussions/forums/3/topics/", "[{\"TopicId\":5,\"Name\":\"Talk\",\"ScoreOutOf\":5,\"IsHidden\":false}]");
        BRIGHTSPACE.on(LE + COURSE + "/discussions/forums/3/topics/5/posts/", "[{\"PostId\":1,\"PostingUserId\":1,\"DatePosted\":\"2026-09-24T10:00:00Z\",\"IsDeleted\":false}]");
        BRIGHTSPACE.on(LE + COURSE + "/grades/values/", objects("{\"UserId\":\"1\",\"GradeObjectIdentifier\":\"25\",\"PointsNumerator\":4,\"DisplayedGrade\":\"80 %\",\"ReleasedDate\":\"2026-09-25T10:00:00Z\"}",
                "{\"UserId\":\"1\",\"GradeObjectIdentifier\":\"30\",\"DisplayedGrade\":\"Good progress\",\"ReleasedDate\":\"2026-09-25T10:00:00Z\"}",
                "{\"UserId\":\"2\",\"GradeObjectIdentifier\":\"30\",\"DisplayedGrade\":\"Not yet\",\"ReleasedDate\":null}"));
        BRIGHTSPACE.on(LE + COURSE + "/grades/10/exemptions/", "[{\"Identifier\":\"3\"}]");
    }

    private void theStoryInDataSets() {
        hub.full(DataSet.GRADE_OBJECTS, "GradeObjectId=10; OrgUnitId=24781; Name=Lab; TypeName=Numeric; GradeObjectTypeId=1; MaxPoints=50.000000000; ToolName=Assignments; AssociatedToolItemId=7",
                        "GradeObjectId=20; OrgUnitId=24781; Name=Quiz; GradeObjectTypeId=1; MaxPoints=10", "GradeObjectId=25; OrgUnitId=24781; Name=Topic; GradeObjectTypeId=1; MaxPoints=5; ToolName=Discussions; AssociatedToolItemId=5",
                        "GradeObjectId=30; OrgUnitId=24781; Name=Effort; TypeName=Text", "GradeObjectId=40; OrgUnitId=24781; Name=Final; GradeObjectTypeId=7", "GradeObjectId=50; OrgUnitId=7; Name=Elsewhere; GradeObjectTypeId=1")
                .full(DataSet.FOLDERS, "DropboxId=7; OrgUnitId=24781; Name=Lab 4; Type=Individual; GradeItemId=10; PossibleScore=40.000000000; StartDate=2026-09-14T05:00:00.000Z; DueDate=2026-09-25T04:59:00.000Z;"
                                + " SubmissionType=File; CompletionType=Automatically on submission; Instructions=<p>Two pages.</p>",
                        "DropboxId=8; OrgUnitId=24781; Name=Poster; Type=Individual; SubmissionType=On Paper; CompletionType=Automatically on submission", "DropboxId=9; OrgUnitId=24781; Name=Hidden; IsHidden=1")
                .full(DataSet.FOLDER_ACCESS, "DropboxId=7; UserId=2; DueDate=2026-09-27T04:59:00.000Z", "DropboxId=7; UserId=1; DueDate=2026-10-27T04:59:00.000Z; IsDeleted=1")
                .full(DataSet.SUBMISSIONS, "DropboxId=7; OrgUnitId=24781; SubmitterId=1; SubmitterType=user; Score=34.500000000; IsGraded=True; LastSubmissionDate=2026-09-24T23:10:02.113Z",
                        "DropboxId=7; OrgUnitId=24781; SubmitterId=2; SubmitterType=user; IsGraded=False; LastSubmissionDate=2026-09-26T23:10:02.113Z",
                        "DropboxId=8; OrgUnitId=24781; SubmitterId=1; IsGraded=0; CompletionDate=2026-09-20T00:00:00.000Z")
                .full(DataSet.QUIZZES, "QuizId=7; OrgUnitId=24781; QuizName=Quiz 1; IsActive=1; GradeObjectId=20; OverallScoreCalculation=Average of all Attempts; DueDate=2026-09-25T04:59:00.000Z; QuizScoreDenominator=10")
                .full(DataSet.ATTEMPTS, "AttemptId=1; QuizId=7; UserId=1; AttemptNumber=1; Score=7.000000000; TimeCompleted=2026-09-24T10:00:00.000Z; IsGraded=1",
                        "AttemptId=2; QuizId=7; UserId=1; AttemptNumber=2; Score=8.000000000; TimeCompleted=2026-09-24T11:00:00.000Z; IsGraded=1", "AttemptId=3; QuizId=7; UserId=2; AttemptNumber=1; IsGraded=0")
                .full(DataSet.TOPICS, "TopicId=5; ForumId=3; OrgUnitId=24781; Name=Talk; ScoreOutOf=5; GradeItemId=25; IsHidden=0")
                .full(DataSet.POSTS, "PostId=1; TopicId=5; OrgUnitId=24781; UserId=1; DatePosted=2026-09-24T10:00:00.000Z; IsDeleted=0", "PostId=2; TopicId=5; OrgUnitId=24781; UserId=2; DatePosted=2026-09-24T10:00:00.000Z; IsDeleted=1")
                .full(DataSet.GRADES, "GradeObjectId=25; OrgUnitId=24781; UserId=1; PointsNumerator=4.000000000; IsReleased=1; GradeReleasedDate=2026-09-25T10:00:00.000Z",
                        "GradeObjectId=30; OrgUnitId=24781; UserId=1; GradeText=Good progress; IsReleased=1", "GradeObjectId=30; OrgUnitId=24781; UserId=2; GradeText=Not yet; IsReleased=0; GradeReleasedDate=2026-09-25T10:00:00.000Z",
                        "GradeObjectId=10; OrgUnitId=24781; UserId=3; IsExempt=1");
    }

    private static Map<String, String> work(GatheredCoursework gathered) {
        Map<String, String> work = new TreeMap<>();
        for (AssignedWork given : gathered.work) {
            work.put(given.assignment().id(), given.assignment().title() + given.assignment().description() + given.assignment().category() + given.assignment().submissionTypes()
                    + given.assignment().opensAt() + given.assignment().dueAt() + (given.assignment().maxPoints() == null ? "" : given.assignment().maxPoints().stripTrailingZeros().toPlainString())
                    + given.audience());
        }
        return work;
    }

    private static Map<String, String> submissions(GatheredCoursework gathered) {
        Map<String, String> submissions = new TreeMap<>();
        for (SubmittedWork work : gathered.submissions) {
            submissions.put(work.assignmentId() + "-" + work.personId(), work.status().code() + work.submittedAt()
                    + (work.points() == null ? "" : work.points().stripTrailingZeros().toPlainString()) + work.grade() + work.touched());
        }
        return submissions;
    }

    private GatheredCoursework coursework(Map<String, Object> settings) {
        return coursework(settings, null);
    }

    private GatheredCoursework coursework(Map<String, Object> settings, @Nullable Instant since) {
        hub.offer();
        GatheredCoursework gathered = new GatheredCoursework();
        try (Reading reading = connector(settings).open()) {
            reading.coursework(GivenBrightspace.since(since, "1", "2", "3"), gathered);
        }
        return gathered;
    }

    private Roster roster(Map<String, Object> settings) {
        hub.offer();
        try (Reading reading = connector(settings).open()) {
            return reading.roster(GivenBrightspace.COURSE);
        }
    }

    private List<String> courses(Map<String, Object> settings) {
        hub.offer();
        List<String> courses = new ArrayList<>();
        try (Reading reading = connector(settings).open()) {
            reading.courses(course -> courses.add(course.id()));
        }
        return courses;
    }

    private static LmsConnector connector(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(Map.of("source", "dataHub"));
        all.putAll(settings);
        return GivenBrightspace.connector(BRIGHTSPACE, new PassingTime(GivenBrightspace.NOW), all);
    }

    private static CourseworkRequest request(String courseId, @Nullable Instant since) {
        return new CourseworkRequest(new Course(courseId, ""), Set.of(courseId), List.of(), since, Instant.parse(GivenBrightspace.NOW));
    }

    private static UnreadableException failure(ThrowingCallable reading) {
        return catchThrowableOfType(UnreadableException.class, reading);
    }

    private static ResponseDefinitionBuilder zip(byte[] bytes) {
        return aResponse().withBody(bytes);
    }

    private static ResponseDefinitionBuilder broken(String kind) throws IOException {
        byte[] good = DataHubStub.zip("t.csv", DataHubStub.table(DataSet.FOLDERS, "DropboxId=7; OrgUnitId=24781; Name=Folder"));
        return switch (kind) {
            case "HTML" -> status(200, "<html><body>Sign in</body></html>");
            case "CUT_OFF_ZIP" -> zip(Arrays.copyOf(good, good.length - 30));
            case "TWO_TABLES" -> zip(zipOf("a.csv", "b.csv"));
            case "NO_TABLE" -> zip(zipOf("readme.txt"));
            case "EMPTY_TABLE" -> zip(DataHubStub.zip("t.csv", ""));
            case "WITHOUT_COLUMN" -> zip(DataHubStub.zip("t.csv", "DropboxId,Name\n7,Folder\n"));
            case "MALFORMED" -> zip(DataHubStub.zip("t.csv", "DropboxId,OrgUnitId,Name\n7,24781,\"Fol\"der\n"));
            case "BOMB" -> zip(DataHubStub.zip("t.csv", DataHubStub.table(DataSet.FOLDERS) + ("7,24781,Folder" + ",".repeat(2000) + "\n").repeat(2000)));
            case "LARGE" -> zip(incompressible());
            case "FORBIDDEN" -> status(403, "{}");
            case "GONE" -> status(404, "{}");
            default -> aResponse().withStatus(302).withHeader("Location", "ftp://storage.example/file.zip");
        };
    }

    private static byte[] zipOf(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] incompressible() {
        byte[] bytes = new byte[2 << 20];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static Set<Path> folders() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("crosswalk-brightspace-")).collect(Collectors.toSet());
        }
    }

    private static String offering(int id) {
        return "OrgUnitId=" + id + "; Type=Course Offering; Name=Course; OrgUnitTypeId=3; IsActive=1";
    }

    private static String enrolled(String orgUnit, int user, int role) {
        return "OrgUnitId=" + orgUnit + "; UserId=" + user + "; RoleId=" + role + "; EnrollmentDate=2026-09-01T10:00:00.000Z";
    }

    private static String user(int id, String orgDefinedId, int roleId, String role) {
        return "{\"User\":{\"Identifier\":\"" + id + "\",\"OrgDefinedId\":" + orgDefinedId + "},\"Role\":{\"Id\":" + roleId + ",\"Code\":null,\"Name\":\"" + role + "\"}}";
    }
}
