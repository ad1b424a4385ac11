package io.crosswalk.slate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.crosswalk.canonical.Enrollment;
import io.crosswalk.canonical.SubmissionStatus;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.Rejection;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.GatheredCoursework;
import io.crosswalk.kit.PassingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is Slate's own, and so not part of the contract. */
class SlateReadingTest {

    private static final Course ALGEBRA = new Course("7", "Algebra");

    private final PlayedSlate slate = PlayedSlate.start();
    private final PassingTime time = new PassingTime(SlateStory.NOW);
    private final LmsConnector connector = slate.connector(slate.settings(slate.origin()), time.surroundings());

    @AfterEach
    void stop() {
        slate.close();
    }

    @ParameterizedTest
    @CsvSource({
            "31, 201, LATE,     8.5",
            "31, 202, DRAFT,    ",
            "32, 201, GRADED,   0",
            "32, 202, EXCUSED,  "})
    void each_result_has_its_status_and_its_released_points(String work, String person, SubmissionStatus status, @Nullable String points) {
        assertThat(coursework(null).submissions).filteredOn(row -> row.assignmentId().equals(work) && row.personId().equals(person)).singleElement()
                .satisfies(row -> {
                    assertThat(row.status()).isEqualTo(status);
                    assertThat(row.points() == null ? null : row.points().toPlainString()).isEqualTo(points);
                });
    }

    @Test
    void a_course_is_read_without_the_list_before_it() {
        assertThat(connector.open().roster(ALGEBRA).enrollments()).extracting(Enrollment::state)
                .containsExactly(Enrollment.State.ACTIVE, Enrollment.State.ACTIVE, Enrollment.State.CONCLUDED, Enrollment.State.ACTIVE);
    }

    @Test
    void work_that_is_not_said_to_be_published_or_not_is_rejected_and_not_left_out() {
        slate.story().work("7", "{\"id\":35,\"kind\":\"task\",\"title\":\"Odd\",\"hand_in\":\"upload\"}");

        GatheredCoursework read = coursework(null);

        assertThat(read.ignored).containsOnlyKeys("UNPUBLISHED");
        assertThat(read.rejections).extracting(Rejection::assignmentId, Rejection::problem)
                .containsExactly(tuple("35", Rejection.Problem.FIELD_MISSING));
    }

    @Test
    void a_scope_that_was_withdrawn_is_named_and_no_empty_list() {
        slate.server().withdraw("results");

        assertThatExceptionOfType(UnreadableException.class).isThrownBy(() -> coursework(null))
                .withMessageContaining("results:read")
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(UnreadableException.Cause.PERMISSION_MISSING));
        assertThat(connector.check()).filteredOn(finding -> !finding.ok()).singleElement()
                .satisfies(finding -> assertThat(finding.remedy()).contains("results:read"));
    }

    @Test
    void slate_is_left_alone_for_as_long_as_it_asks() {
        slate.server().throttle(1);

        assertThat(coursework(null).submissions).isNotEmpty();
        assertThat(time.passed()).isGreaterThanOrEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void an_incremental_reading_asks_for_what_changed_and_for_everything_if_one_piece_of_work_is_needed_completely() {
        Instant since = Instant.parse("2026-11-20T00:10:00Z");

        coursework(since);
        coursework(since, "31");

        assertThat(slate.server().requests()).filteredOn(request -> request.contains("results")).containsExactly(
                "/api/courses/7/results?limit=2&changed_since=2026-11-20T00:00:00Z", "/api/courses/7/results?limit=2", "/api/courses/7/results?limit=2&after=b2");
    }

    private GatheredCoursework coursework(@Nullable Instant since, String... complete) {
        GatheredCoursework read = new GatheredCoursework(complete);
        try (Reading reading = connector.open()) {
            reading.coursework(new CourseworkRequest(ALGEBRA, Set.of("7"), List.of(), since, time.instant()), read);
        }
        return read;
    }
}
