package io.crosswalk.sandbox.canvas;

import io.crosswalk.sandbox.district.CourseContents;
import io.crosswalk.sandbox.district.District;
import io.crosswalk.sandbox.district.Enrollment;
import io.crosswalk.sandbox.district.Person;
import io.crosswalk.sandbox.district.Section;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who takes part in courses and sections. */
final class EnrollmentPages {

    private final District district;
    private final Ids ids;
    private final CourseGrades grades;

    EnrollmentPages(District district, Ids ids) {
        this.district = district;
        this.ids = ids;
        this.grades = new CourseGrades(district);
    }

    void addTo(Router router) {
        router.get("/api/v1/courses/:course_id/enrollments", call -> list(call, ids.course(call.path("course_id")), null));
        router.get("/api/v1/sections/:section_id/enrollments", call -> {
            Section section = ids.section(call.path("section_id"));
            list(call, ids.course(String.valueOf(section.courseId())), section);
        });
    }

    private void list(Call call, CourseContents contents, @Nullable Section section) throws IOException {
        call.require(Permission.READ_ROSTER);
        Predicate<Enrollment> wanted = wanted(call, contents, section);
        List<Enrollment> all = contents.enrollments().stream().filter(wanted).toList();
        List<Enrollment> page = Paging.of(call).bookmarked(all, enrollment -> new Place(0, enrollment.id()));
        call.json().list(page, enrollment -> enrollment(call, contents, enrollment));
    }

    private static Predicate<Enrollment> wanted(Call call, CourseContents contents, @Nullable Section section) {
        List<String> types = call.list("type");
        List<String> roles = call.list("role");
        List<String> users = call.list("user_id");
        List<String> sisSections = call.list("sis_section_id");
        List<String> sisUsers = call.list("sis_user_id");
        Predicate<Enrollment> state = state(call, section);
        return enrollment -> (section == null || enrollment.sectionId() == section.id())
                && (roles.isEmpty() ? types.isEmpty() || types.contains(enrollment.type().canvasName()) : roles.contains(enrollment.type().canvasName()))
                && (users.isEmpty() || users.contains(String.valueOf(enrollment.userId())))
                && (sisSections.isEmpty() || sisSections.contains(sisSectionId(contents, enrollment)))
                && (sisUsers.isEmpty() || sisUsers.contains(enrollment.sisUserId()))
                && state.test(enrollment);
    }

    /** Without a state the active and invited; in a course, for an account's administrator, the inactive too. */
    private static Predicate<Enrollment> state(Call call, @Nullable Section section) {
        List<String> states = call.list("state");
        if (states.isEmpty()) {
            return enrollment -> switch (enrollment.state()) {
                case ACTIVE, INVITED -> true;
                case INACTIVE -> section == null;
                case CREATION_PENDING, COMPLETED, REJECTED, DELETED -> false;
            };
        }
        return enrollment -> states.contains("all") || states.contains(enrollment.state().canvasName())
                || (states.contains("current_and_invited") && enrollment.state().isCurrent());
    }

    private static @Nullable String sisSectionId(CourseContents contents, Enrollment enrollment) {
        return contents.sections().stream().filter(section -> section.id() == enrollment.sectionId()).findFirst().map(Section::sisId).orElse(null);
    }

    private void enrollment(Call call, CourseContents contents, Enrollment enrollment) throws IOException {
        Json json = call.json();
        Person person = Objects.requireNonNull(district.person(enrollment.userId()));
        json.object(() -> {
            json.id("id", enrollment.id());
            json.id("user_id", enrollment.userId());
            json.id("course_id", enrollment.courseId());
            json.id("course_section_id", enrollment.sectionId());
            json.id("root_account_id", Ids.ROOT_ACCOUNT);
            json.text("type", enrollment.type().canvasName());
            json.text("role", enrollment.type().canvasName());
            json.id("role_id", 3L + enrollment.type().ordinal());
            json.text("enrollment_state", enrollment.state().canvasName());
            json.id("associated_user_id", enrollment.observedUserId());
            json.flag("limit_privileges_to_course_section", false);
            json.time("created_at", enrollment.createdAt());
            json.time("updated_at", enrollment.updatedAt());
            json.nothing("start_at", "end_at", "last_activity_at", "last_attended_at");
            json.number("total_activity_time", 0);
            json.sis("sis_account_id", null);
            json.sis("sis_course_id", contents.course().sisId());
            json.sis("course_integration_id", null);
            json.sis("sis_section_id", sisSectionId(contents, enrollment));
            json.sis("section_integration_id", null);
            json.sis("sis_user_id", enrollment.sisUserId());
            if (enrollment.type() == Enrollment.Type.STUDENT) {
                json.object("grades", () -> grades.write(call, contents, enrollment.userId()));
            }
            json.object("user", () -> AccountPages.personFields(json, person, enrollment.sisUserId()));
        });
    }
}
