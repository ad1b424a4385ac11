package io.crosswalk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crosswalk.sandbox.district.Calendar;
import io.crosswalk.sandbox.district.CourseContents;
import io.crosswalk.sandbox.district.District;
import io.crosswalk.sandbox.district.DistrictSize;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxSizeTest {

    private final SettableClock clock = new SettableClock();

    @ParameterizedTest
    @ValueSource(longs = {1, 5_000, 99_999, 100_000, 1_000_000})
    void a_district_has_at_least_the_submissions_asked_for_and_few_more(long submissions) {
        DistrictSize size = DistrictSize.ofSubmissions(submissions);
        long rows = (long) size.courses() * DistrictSize.STUDENTS_PER_COURSE * size.assignmentsPerCourse();

        assertThat(rows).isBetween(submissions, submissions + 4L * DistrictSize.STUDENTS_PER_COURSE * size.assignmentsPerCourse());
    }

    @Test
    void the_last_course_of_a_million_submissions_is_as_near_as_the_first() {
        District district = new District(DistrictSize.ofSubmissions(1_000_000), new Calendar(LocalDate.of(2026, 11, 24)), 1, clock);
        long[] courses = district.courseIds();

        CourseContents last = Objects.requireNonNull(district.contents(courses[courses.length - 1]));

        assertThat(last.students(null)).hasSize(60);
        assertThat(last.assignments()).hasSize(20);
        assertThat(last.students(null)).allSatisfy(id -> assertThat(district.person(id)).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_001})
    void an_impossible_scale_is_explained(int scale) {
        assertThatIllegalArgumentException().isThrownBy(() -> DistrictSize.ofScale(scale)).withMessageContaining("Choose another scale");
    }

    @ParameterizedTest
    @CsvSource({"2026-07-01, 2027", "2026-11-24, 2027", "2027-01-05, 2027", "2027-06-30, 2027", "2027-07-01, 2028"})
    void the_school_year_is_named_after_its_end(LocalDate today, int schoolYear) {
        assertThat(new Calendar(today).schoolYear()).isEqualTo(schoolYear);
    }
}
