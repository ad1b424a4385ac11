package io.crosswalk.sandbox.canvas;

import io.crosswalk.sandbox.district.Assignment;
import io.crosswalk.sandbox.district.CourseContents;
import io.crosswalk.sandbox.district.District;
import io.crosswalk.sandbox.district.Standing;
import io.crosswalk.sandbox.district.Submission;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A student's percentages in a course: of the work graded so far, and with ungraded work as zero. Only posted grades count. */
final class CourseGrades {

    private final District district;

    CourseGrades(District district) {
        this.district = district;
    }

    void write(Call call, CourseContents contents, long userId) throws IOException {
        Json json = call.json();
        json.text("html_url", "/courses/" + contents.course().id() + "/grades/" + userId);
        if (!call.may(Permission.READ_GRADES) || !call.may(Permission.VIEW_ALL_GRADES)) {
            return;
        }
        double earned = 0;
        double possibleSoFar = 0;
        double possible = 0;
        for (Assignment assignment : contents.assignments()) {
            Double points = assignment.pointsPossible();
            Standing standing = district.standing(contents, assignment, userId);
            if (points == null || !assignment.isPublished() || !standing.visible() || standing.submission().excused()) {
                continue;
            }
            possible += points;
            Double score = posted(standing.submission());
            if (score != null) {
                earned += score;
                possibleSoFar += points;
            }
        }
        json.number("current_score", percent(earned, possibleSoFar));
        json.nothing("current_grade");
        json.number("final_score", percent(earned, possible));
        json.nothing("final_grade");
    }

    private static @Nullable Double posted(Submission submission) {
        Submission.Grade grade = submission.grade();
        return grade == null || submission.postedAt() == null ? null : grade.netScore();
    }

    private static @Nullable Double percent(double earned, double possible) {
        return possible == 0 ? null : Double.valueOf(Math.round(earned / possible * 10_000) / 100.0);
    }
}
