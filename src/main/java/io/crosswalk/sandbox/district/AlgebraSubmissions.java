package io.crosswalk.sandbox.district;

import static io.crosswalk.sandbox.district.AlgebraAssignments.*;
import static io.crosswalk.sandbox.district.AlgebraCourse.*;

import io.crosswalk.sandbox.district.Submission.Grade;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the students of course 20411 did, and how it was judged. */
final class AlgebraSubmissions {

    private final Showcase showcase;
    private final Calendar calendar;
    private final Instant gradedAt;

    private AlgebraSubmissions(Showcase showcase, Calendar calendar) {
        this.showcase = showcase;
        this.calendar = calendar;
        this.gradedAt = calendar.at(-3, 11);
    }

    static void tell(Showcase showcase, Calendar calendar) {
        AlgebraSubmissions submissions = new AlgebraSubmissions(showcase, calendar);
        submissions.essay();
        submissions.quizzes();
        submissions.gradings();
        submissions.others();
    }

    private void essay() {
        Submission late = handedIn(ESSAY, LISA, "online_upload", -8);
        showcase.add(late.graded(new Grade(49.5, null, 5.0, TEACHER, gradedAt, true)).posted(gradedAt));
        showcase.add(posted(handedIn(ESSAY, LEWIS, "online_upload", -10), 0.0, null).excuse());
        Submission never = Submission.none(ESSAY, MAYA).withStatus("missing");
        showcase.add(never.graded(new Grade(0.0, null, null, null, gradedAt, true)).posted(gradedAt));
        showcase.add(handedIn(ESSAY, NADIA, "online_text_entry", -6).withStatus("extended"));
        showcase.add(posted(handedIn(ESSAY, IN_TWO_SECTIONS, "online_upload", -11), 41.0, null));
        showcase.add(posted(handedIn(ESSAY, CONCLUDED, "online_upload", -14), 38.0, null));
        showcase.add(posted(handedIn(ESSAY, INACTIVE, "online_upload", -14), 37.0, null));
        showcase.add(posted(handedIn(ESSAY, UNKNOWN_TO_EDFI, "online_upload", -13), 44.0, null));
        showcase.add(posted(handedIn(ESSAY, TEST_STUDENT, "online_upload", -13), 50.0, null));
    }

    private void quizzes() {
        showcase.add(posted(handedIn(NEW_QUIZ, LISA, "basic_lti_launch", -7), 27.5, null));
        showcase.add(handedIn(NEW_QUIZ, MAYA, "basic_lti_launch", -7));
        showcase.add(handedIn(CLASSIC_QUIZ, LISA, "online_quiz", -8).graded(new Grade(8.0, null, null, -55L, gradedAt, true)).posted(gradedAt));
        showcase.add(handedIn(CLASSIC_QUIZ, LEWIS, "online_quiz", -8).awaitingReview());
        Submission seconds = Submission.none(CLASSIC_QUIZ, MAYA).handedIn("online_quiz", calendar.due(-7).plusSeconds(45));
        showcase.add(posted(seconds, 9.0, null));
    }

    private void gradings() {
        showcase.add(posted(handedIn(PASS_FAIL, LISA, "online_text_entry", -16), 50.0, "complete"));
        showcase.add(posted(handedIn(PASS_FAIL, LEWIS, "online_text_entry", -16), 0.0, "incomplete"));
        showcase.add(posted(handedIn(PERCENT, LISA, "online_text_entry", -15), 17.1, "85.5%"));
        showcase.add(posted(handedIn(LETTER, LISA, "online_text_entry", -14), 91.0, "A-"));
        showcase.add(posted(handedIn(LONG_GRADE, LISA, "online_text_entry", -14), 4.0, "Exceeds the expectations of the standard"));
        showcase.add(posted(handedIn(HALF_POINTS, LISA, "online_text_entry", -12), 12.5, null));
        showcase.add(graded(handedIn(POSTED_BY_HAND, LISA, "online_text_entry", -9), 88.0, null));
        showcase.add(graded(handedIn(POSTED_BY_HAND, MAYA, "online_text_entry", -9), 0.0, null).posted(gradedAt));
        showcase.add(graded(handedIn(ANONYMOUS, LISA, "online_text_entry", -9), 7.0, null));
    }

    private void others() {
        showcase.add(posted(Submission.none(ON_PAPER, LISA), 18.0, null));
        showcase.add(posted(Submission.none(ON_PAPER, LEWIS), 0.0, null));
        showcase.add(posted(Submission.none(DISCUSSION, LEWIS), 3.0, null));
        showcase.add(posted(handedIn(DISCUSSION, LISA, "discussion_topic", -22), 5.0, null).handedIn("discussion_topic", calendar.at(-2, 10)));
        showcase.add(posted(handedIn(DISCUSSION, MAYA, "discussion_topic", -22), 2.0, null).redo());
        showcase.add(posted(handedIn(DISCUSSION, NADIA, "discussion_topic", -18), 4.0, null).withStatus("none"));
        for (long member : GROUP_MEMBERS) {
            showcase.add(posted(handedIn(GROUP_PROJECT, member, "online_text_entry", -6), 9.0, null));
        }
        showcase.add(handedIn(UPCOMING, LEWIS, "online_upload", -2));
    }

    private Submission handedIn(long assignmentId, long userId, String type, int day) {
        return Submission.none(assignmentId, userId).handedIn(type, calendar.at(day, 10));
    }

    private Submission graded(Submission submission, double score, @Nullable String text) {
        return submission.graded(new Grade(score, text, null, TEACHER, gradedAt, true));
    }

    private Submission posted(Submission submission, double score, @Nullable String text) {
        return graded(submission, score, text).posted(gradedAt);
    }
}
