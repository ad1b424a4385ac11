package io.crosswalk.sandbox.canvas;

import io.crosswalk.sandbox.district.Assignment;
import io.crosswalk.sandbox.district.CourseContents;
import io.crosswalk.sandbox.district.District;
import io.crosswalk.sandbox.district.Enrollment;
import io.crosswalk.sandbox.district.Person;
import io.crosswalk.sandbox.district.Section;
import io.crosswalk.sandbox.district.Standing;
import io.crosswalk.sandbox.district.Submission;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Submissions: in bulk by course or section, of one assignment, of one student. */
final class SubmissionPages {

    private final District district;
    private final Ids ids;
    private final SubmissionJson submissionJson;

    SubmissionPages(District district, Ids ids) {
        this.district = district;
        this.ids = ids;
        this.submissionJson = new SubmissionJson(district);
    }

    void addTo(Router router) {
        router.get("/api/v1/courses/:course_id/students/submissions", call -> bulk(call, ids.course(call.path("course_id")), null));
        router.get("/api/v1/sections/:section_id/students/submissions", call -> {
            Section section = ids.section(call.path("section_id"));
            bulk(call, ids.course(String.valueOf(section.courseId())), section.id());
        });
        router.get("/api/v1/courses/:course_id/assignments/:assignment_id/submissions", this::ofAssignment);
        router.get("/api/v1/courses/:course_id/assignments/:assignment_id/submissions/:user_id", this::single);
    }

    private record Row(Assignment assignment, long userId) {

        Place byId() {
            return new Place(0, Submission.id(assignment.id(), userId));
        }
    }

    private void bulk(Call call, CourseContents contents, @Nullable Long sectionId) throws IOException {
        SubmissionQuery query = SubmissionQuery.of(call, contents, sectionId);
        if (call.parameter("grouped") != null) {
            grouped(call, contents, sectionId, query);
        } else if (query.selects() || query.byGradedAt()) {
            write(call, contents, ordered(call, query, standings(contents, query, query.students()).toList()));
        } else {
            List<Row> all = new ArrayList<>();
            query.assignments().forEach(assignment -> query.students().forEach(userId -> all.add(new Row(assignment, userId))));
            List<Row> page = query.descending() ? Paging.of(call).numbered(reversed(all)) : Paging.of(call).bookmarked(all, Row::byId);
            write(call, contents, page.stream().map(row -> district.standing(contents, row.assignment(), row.userId())).toList());
        }
    }

    private List<Standing> ordered(Call call, SubmissionQuery query, List<Standing> standings) {
        Comparator<Standing> order = Comparator.comparing(standing -> place(standing, query.byGradedAt()));
        List<Standing> sorted = standings.stream().sorted(query.descending() ? order.reversed() : order).toList();
        return query.descending()
                ? Paging.of(call).numbered(sorted)
                : Paging.of(call).bookmarked(sorted, standing -> place(standing, query.byGradedAt()));
    }

    private static Place place(Standing standing, boolean byGradedAt) {
        Submission.Grade grade = standing.submission().grade();
        return new Place(byGradedAt && grade != null ? grade.at().toEpochMilli() : 0, standing.submission().id());
    }

    private Stream<Standing> standings(CourseContents contents, SubmissionQuery query, List<Long> students) {
        return query.assignments().stream()
                .flatMap(assignment -> students.stream().map(userId -> district.standing(contents, assignment, userId)))
                .filter(query::accepts);
    }

    /** The page was cut before: rows of unassigned students leave gaps in it, up to an empty page. */
    private void write(Call call, CourseContents contents, List<Standing> page) throws IOException {
        call.json().list(visible(call, page), standing -> submissionJson.write(call, contents, standing));
    }

    private static List<Standing> visible(Call call, List<Standing> page) {
        return call.includes("visibility") ? page : page.stream().filter(Standing::visible).toList();
    }

    /** Pages are of students here, not of submissions. */
    private void grouped(Call call, CourseContents contents, @Nullable Long sectionId, SubmissionQuery query) throws IOException {
        Json json = call.json();
        List<Long> page = Paging.of(call).bookmarked(query.students(), userId -> new Place(0, userId));
        json.list(page, userId -> json.object(() -> {
            json.id("user_id", userId);
            json.id("section_id", sectionId == null ? section(contents, userId) : sectionId);
            Person person = district.person(userId);
            json.sis("sis_user_id", person == null ? null : person.sisId());
            json.sis("integration_id", person == null ? null : person.integrationId());
            List<Standing> all = visible(call, standings(contents, query, List.of(userId)).toList());
            json.list("submissions", all, standing -> submissionJson.write(call, contents, standing));
        }));
    }

    /** Of several sections an active one. */
    private static @Nullable Long section(CourseContents contents, long userId) {
        return contents.enrollments().stream()
                .filter(enrollment -> enrollment.userId() == userId && enrollment.isStudent() && enrollment.state() != Enrollment.State.DELETED)
                .min(Comparator.comparing(Enrollment::state))
                .map(Enrollment::sectionId)
                .orElse(null);
    }

    private void ofAssignment(Call call) throws IOException {
        call.require(Permission.VIEW_ALL_GRADES);
        CourseContents contents = ids.course(call.path("course_id"));
        Assignment assignment = AssignmentPages.find(contents, call.path("assignment_id"));
        List<Long> current = contents.enrollments().stream()
                .filter(enrollment -> enrollment.isStudent() && enrollment.state().isCurrent())
                .map(Enrollment::userId).distinct().sorted().toList();
        List<Long> page = Paging.of(call).bookmarked(current, userId -> new Place(0, Submission.id(assignment.id(), userId)));
        write(call, contents, page.stream().map(userId -> district.standing(contents, assignment, userId)).toList());
    }

    /** The id in the path is the student's, not the submission's. */
    private void single(Call call) throws IOException {
        call.require(Permission.VIEW_ALL_GRADES);
        CourseContents contents = ids.course(call.path("course_id"));
        Assignment assignment = AssignmentPages.find(contents, call.path("assignment_id"));
        long userId = ids.person(call.path("user_id")).id();
        if (!contents.hasStudent(userId)) {
            throw Refusal.notFound();
        }
        submissionJson.write(call, contents, district.standing(contents, assignment, userId));
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.reverse(copy);
        return copy;
    }
}
