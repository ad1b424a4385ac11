package io.crosswalk.sandbox.moodle;

import static io.crosswalk.sandbox.moodle.BiologyCourse.ID;

import io.crosswalk.sandbox.moodle.Activity.Grading;

/** Discussions, modules whose handing in is not told, and columns that only the gradebook has. */
final class BiologyForumsAndColumns {

    private final Telling telling;

    private BiologyForumsAndColumns(Telling telling) {
        this.telling = telling;
    }

    static void tell(Telling telling) {
        BiologyForumsAndColumns work = new BiologyForumsAndColumns(telling);
        work.gradedForum();
        work.otherForums();
        work.modules();
        work.columns();
    }

    private void gradedForum() {
        Activity forum = telling.site().add(ActivityDraft.forum(ID, "Discussion 1: What is life?", telling.at(-30), true)
                .due(telling.due(-8)).grade(Grading.points("20")).intro("<p>One post each.</p>"));
        ForumPost first = telling.site().forum(forum).discuss(Telling.id(1), "Growth", telling.at(-12));
        telling.mark(forum, 1, "18", telling.at(-5));
        telling.site().forum(forum).discuss(Telling.id(2), "Too late", telling.at(-6));
        telling.site().forum(forum).reply(first.discussion(), Telling.id(4), telling.at(-11));
        telling.mark(forum, 5, "5", telling.at(-5));
        telling.site().forum(forum).reply(first.discussion(), Telling.TEACHER, telling.at(-10));
    }

    private void otherForums() {
        telling.site().add(ActivityDraft.forum(ID, "Announcements", telling.at(-40), true).grade(null));
        Activity rated = telling.site().add(ActivityDraft.forum(ID, "Discussion 2 (rated posts)", telling.at(-30), false).grade(Grading.points("10")));
        telling.site().forum(rated).discuss(Telling.id(1), "My question", telling.at(-9));
        telling.mark(rated, 1, "7.5", telling.at(-5));
        Activity free = telling.site().add(ActivityDraft.forum(ID, "Coffee corner (not graded)", telling.at(-30), true).grade(null));
        telling.site().forum(free).discuss(Telling.id(2), "Hello", telling.at(-9));
    }

    private void modules() {
        Activity lesson = telling.site().add(ActivityDraft.other(ID, ModuleName.LESSON, "Lesson: Microscopes", telling.at(-30))
                .due(telling.due(-4)).grade(Grading.points("10")));
        telling.mark(lesson, 1, "8", telling.at(-5));
        Activity video = telling.site().add(ActivityDraft.other(ID, ModuleName.H5PACTIVITY, "Interactive video", telling.at(-30)).grade(Grading.points("5")));
        telling.mark(video, 2, "4.5", telling.at(-5));
        Activity packaged = telling.site().add(ActivityDraft.other(ID, ModuleName.SCORM, "Safety course", telling.at(-30)).grade(Grading.points("100")));
        telling.mark(packaged, 1, "100", telling.at(-5));
    }

    private void columns() {
        Activity participation = telling.site().add(ActivityDraft.manual(ID, "Participation", telling.at(-30)).grade(Grading.points("12.5")));
        telling.mark(participation, 1, "12.5", telling.at(-5));
        telling.mark(participation, 2, "0", telling.at(-5));
        Activity secret = telling.site().add(ActivityDraft.manual(ID, "Report card remark (hidden)", telling.at(-30)).grade(Grading.points("10").hide()));
        telling.mark(secret, 1, "9", telling.at(-5));
    }
}
