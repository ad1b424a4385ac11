package io.crosswalk.schoology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.crosswalk.canonical.SubmissionStatus;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.SubmittedWork;
import io.crosswalk.kit.GatheredCoursework;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CourseworkTest {

    private static final Instant NOW = Instant.parse(GivenSchoology.NOW);
    private static final Instant YESTERDAY = Instant.parse("2025-09-19T00:00:00Z");
    private static final String SECTION = "/sections/4318461";
    private static final String ITEMS = SECTION + "/grade_items";
    private static final String GRADES = SECTION + "/grades";

    private final SchoologyStub schoology = new SchoologyStub();

    @BeforeEach
    void two_students() {
        schoology.on(SECTION + "/enrollments", "{\"enrollment\":[{\"id\":\"44783151\",\"uid\":\"48289\",\"admin\":0,\"status\":\"1\"},"
                + "{\"id\":\"44783152\",\"uid\":\"48290\",\"admin\":0,\"status\":\"1\"}],\"total\":2}");
        schoology.on(GRADES, "{\"grades\":null}");
    }

    @AfterEach
    void stop() {
        schoology.close();
    }

    @Test
    void what_was_handed_in_and_what_was_graded_become_one() {
        schoology.on(ITEMS, items(item(5699937, "")));
        schoology.on(SECTION + "/submissions/5699937", "{\"revision\":[" + revision(1, 48289, 1757649610) + "]}");
        schoology.on(GRADES, grades(grade(44783151, 5699937, "44.5")));

        GatheredCoursework read = full();

        assertThat(read.work).extracting(work -> work.assignment().identifier()).containsExactly("4318461-5699937");
        assertThat(read.submissions).containsExactly(new SubmittedWork("4318461", "5699937", "48289", SubmissionStatus.GRADED,
                Instant.ofEpochSecond(1757649610), new BigDecimal("44.5"), "44.5", true, true));
    }

    @Test
    void an_incremental_harvest_reads_what_moved_and_nothing_else() {
        long before = YESTERDAY.getEpochSecond() - 3600;
        long after = YESTERDAY.getEpochSecond() + 3600;
        schoology.on(ITEMS, items(item(1, stamp(before)), item(2, stamp(after)), item(3, stamp(before)), item(4, stamp(before))));
        schoology.on(GRADES + "?timestamp", grades(grade(44783151, 3, "7")));
        schoology.on(GRADES + "?assignment_id=2", grades(grade(44783152, 2, "5")));
        schoology.on(GRADES + "?assignment_id=4", "{\"grades\":[]}");
        for (int id = 1; id <= 4; id++) {
            schoology.on(SECTION + "/submissions/" + id, "{\"revision\":[" + revision(1, 48289, (int) before) + "," + revision(1, 48290, (int) before) + "]}");
        }

        GatheredCoursework read = read(YESTERDAY, Map.of("pageSize", 2), "4");

        assertThat(schoology.asked()).containsExactlyInAnyOrder(SECTION + "/enrollments?limit=2", ITEMS + "?with_dropbox_stats=TRUE&limit=2",
                GRADES + "?timestamp=" + (YESTERDAY.getEpochSecond() - 600 - 3600) + "&limit=2",
                SECTION + "/submissions/3?all_revisions=true&limit=2", GRADES + "?assignment_id=2&limit=2", GRADES + "?assignment_id=4&limit=2",
                SECTION + "/submissions/2?all_revisions=true&limit=2", SECTION + "/submissions/4?all_revisions=true&limit=2");
        assertThat(read.submissions).extracting(SubmittedWork::assignmentId, SubmittedWork::personId, SubmittedWork::grade).containsExactlyInAnyOrder(
                tuple("3", "48289", "7"), tuple("2", "48289", null), tuple("2", "48290", "5"), tuple("4", "48289", null), tuple("4", "48290", null));
    }

    private GatheredCoursework full() {
        return read(null, Map.of());
    }

    private GatheredCoursework read(Instant since, Map<String, Object> settings, String... changed) {
        GatheredCoursework read = new GatheredCoursework(changed);
        GivenSchoology.connector(schoology, settings).open().coursework(
                new CourseworkRequest(new Course("1407691", "Algebra I"), Set.of("4318461"), List.of(), since, NOW), read);
        return read;
    }

    private static String items(String... items) {
        return "{\"assignment\":[" + String.join(",", items) + "],\"total\":" + items.length + "}";
    }

    private static String item(int id, String others) {
        return "{\"id\":" + id + ",\"grade_item_id\":" + id + ",\"type\":\"assignment\",\"title\":\"Essay\",\"due\":\"2025-09-12 23:59:00\",\"published\":1,"
                + "\"allow_dropbox\":\"1\",\"max_points\":\"50\",\"assignees\":[]" + others + "}";
    }

    private static String stamp(long moment) {
        return ",\"dropbox_submissions\":1,\"dropbox_last_submission\":" + moment;
    }

    private static String revision(int number, int uid, int created) {
        return "{\"revision_id\":" + number + ",\"uid\":" + uid + ",\"created\":" + created + ",\"late\":0,\"draft\":0}";
    }

    private static String grades(String... rows) {
        return "{\"grades\":{\"grade\":[" + String.join(",", rows) + "]},\"period\":[],\"final_grade\":[]}";
    }

    private static String grade(int enrollmentId, int assignmentId, String grade) {
        return "{\"enrollment_id\":" + enrollmentId + ",\"assignment_id\":" + assignmentId + ",\"grade\":" + grade + ",\"exception\":0,\"max_points\":50,\"scale_id\":0,\"scale_type\":0}";
    }
}
