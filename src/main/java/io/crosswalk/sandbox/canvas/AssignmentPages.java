package io.crosswalk.sandbox.canvas;

import io.crosswalk.sandbox.district.Assignment;
import io.crosswalk.sandbox.district.CourseContents;
import io.crosswalk.sandbox.district.District;
import java.io.IOException;
import java.util.List;

/** The assignments of a course, unpublished ones included, deleted ones not. */
final class AssignmentPages {

    private static final int MOST_IDS = 100;

    private final Ids ids;
    private final AssignmentJson assignmentJson;

    AssignmentPages(District district, Ids ids) {
        this.ids = ids;
        this.assignmentJson = new AssignmentJson(district);
    }

    void addTo(Router router) {
        router.get("/api/v1/courses/:course_id/assignments", this::list);
        router.get("/api/v1/courses/:course_id/assignments/:id", this::single);
        router.get("/api/v1/courses/:course_id/assignments/:assignment_id/overrides", this::overrides);
    }

    private void list(Call call) throws IOException {
        CourseContents contents = ids.course(call.path("course_id"));
        List<String> wanted = call.list("assignment_ids");
        if (wanted.size() > MOST_IDS) {
            throw Refusal.badRequest("Request contains too many assignment_ids.  Limit " + MOST_IDS);
        }
        Boolean newQuizzes = call.flag("new_quizzes");
        Boolean postToSis = call.flag("post_to_sis");
        String search = call.parameter("search_term");
        List<Assignment> all = contents.assignments().stream()
                .filter(assignment -> wanted.isEmpty() || wanted.contains(String.valueOf(assignment.id())))
                .filter(assignment -> newQuizzes == null || newQuizzes == assignment.is(Assignment.Trait.NEW_QUIZ))
                .filter(assignment -> postToSis == null || !postToSis)
                .filter(assignment -> search == null || assignment.name().contains(search))
                .toList();
        call.json().list(Paging.of(call).numbered(all), assignment -> assignmentJson.write(call, contents, assignment));
    }

    private void single(Call call) throws IOException {
        CourseContents contents = ids.course(call.path("course_id"));
        assignmentJson.write(call, contents, find(contents, call.path("id")));
    }

    private void overrides(Call call) throws IOException {
        Assignment assignment = find(ids.course(call.path("course_id")), call.path("assignment_id"));
        call.json().list(Paging.of(call).numbered(assignment.overrides()), override -> AssignmentDates.override(call.json(), assignment, override));
    }

    static Assignment find(CourseContents contents, String form) {
        long id = Ids.number(form);
        return contents.assignments().stream().filter(assignment -> assignment.id() == id).findFirst().orElseThrow(Refusal::notFound);
    }
}
