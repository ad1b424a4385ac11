package io.crosswalk.sandbox.canvas;

import io.crosswalk.sandbox.district.Calendar;
import io.crosswalk.sandbox.district.Course;
import io.crosswalk.sandbox.district.CourseContents;
import io.crosswalk.sandbox.district.District;
import io.crosswalk.sandbox.district.Section;
import io.crosswalk.sandbox.district.Term;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Courses and their sections. */
final class CoursePages {

    private final District district;
    private final Ids ids;

    CoursePages(District district, Ids ids) {
        this.district = district;
        this.ids = ids;
    }

    void addTo(Router router) {
        router.get("/api/v1/accounts/:account_id/courses", this::courses);
        router.get("/api/v1/courses/:id", call -> course(call, ids.course(call.path("id")).course()));
        router.get("/api/v1/courses/:course_id/sections", this::sections);
        router.get("/api/v1/courses/:course_id/sections/:id", this::sectionOfCourse);
        router.get("/api/v1/sections/:id", call -> section(call, ids.section(call.path("id"))));
        router.get("/api/v1/courses/:course_id/late_policy", this::latePolicy);
    }

    private void courses(Call call) throws IOException {
        Predicate<Course> wanted = CourseFilter.of(call, district, ids);
        List<Course> all = Arrays.stream(district.courseIds()).mapToObj(district::course).filter(Objects::nonNull).filter(wanted).toList();
        call.json().list(Paging.of(call).bookmarked(all, course -> new Place(0, course.id())), course -> course(call, course));
    }

    private void course(Call call, Course course) throws IOException {
        Json json = call.json();
        Term term = district.term(course.termId());
        json.object(() -> {
            json.id("id", course.id());
            json.text("name", course.name());
            json.text("course_code", course.code());
            json.text("workflow_state", course.state().canvasName());
            json.id("account_id", course.accountId());
            json.id("root_account_id", Ids.ROOT_ACCOUNT);
            json.id("enrollment_term_id", course.termId());
            json.nothing("start_at", "end_at");
            json.text("time_zone", Calendar.ZONE.getId());
            json.sis("sis_course_id", course.sisId());
            json.sis("integration_id", null);
            json.flag("restrict_enrollments_to_course_dates", false);
            json.flag("blueprint", false);
            if (call.includes("concluded")) {
                json.flag("concluded", isConcluded(course, term, district.now()));
            }
            if (call.includes("term")) {
                json.object("term", () -> AccountPages.termFields(json, term));
            }
            if (call.includes("total_students")) {
                json.number("total_students", students(course.id(), null));
            }
        });
    }

    static boolean isConcluded(Course course, Term term, Instant now) {
        return course.state() == Course.State.COMPLETED || term.isOver(now);
    }

    private void sections(Call call) throws IOException {
        List<Section> all = ids.course(call.path("course_id")).sections();
        call.json().list(Paging.of(call).numbered(all), section -> section(call, section));
    }

    private void sectionOfCourse(Call call) throws IOException {
        Section section = ids.section(call.path("id"));
        if (section.courseId() != ids.course(call.path("course_id")).course().id()) {
            throw Refusal.notFound();
        }
        section(call, section);
    }

    private void section(Call call, Section section) throws IOException {
        Course course = district.course(section.courseId());
        Json json = call.json();
        json.object(() -> {
            json.id("id", section.id());
            json.text("name", section.name());
            json.id("course_id", section.courseId());
            json.sis("sis_section_id", section.sisId());
            json.sis("integration_id", section.integrationId());
            json.sis("sis_course_id", course == null ? null : course.sisId());
            json.nothing("start_at", "end_at");
            json.flag("restrict_enrollments_to_section_dates", false);
            json.id("nonxlist_course_id", section.homeCourseId());
            if (call.includes("total_students")) {
                json.number("total_students", students(section.courseId(), section.id()));
            }
        });
    }

    private int students(long courseId, @Nullable Long sectionId) {
        CourseContents contents = district.contents(courseId);
        return contents == null ? 0 : contents.students(sectionId).size();
    }

    /** No course has one of its own: Canvas answers as if there were none. */
    private void latePolicy(Call call) {
        ids.course(call.path("course_id"));
        throw Refusal.notFound();
    }
}
