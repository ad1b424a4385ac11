package io.crosswalk.sandbox.brightspace;

import static io.crosswalk.sandbox.brightspace.RosterDataSets.row;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Data sets of quizzes and discussions. Topics have no due dates there. */
final class ToolDataSets {

    private static final int WORDS = 42;
    private final Tenant tenant;

    ToolDataSets(Tenant tenant) {
        this.tenant = tenant;
    }

    List<DataSet> all() {
        return List.of(
                DataSet.of("Quiz Objects", 1, false,
                        "QuizId,QuizName,QuizDescription,QuizCategory,IsActive,OrgUnitId,StartDate,EndDate,DueDate,CreationDate,GradeObjectId,"
                                + "OverallScoreCalculation,QuizScoreDenominator,HasPassword,AttemptsAllowed",
                        now -> quizzes()),
                DataSet.of("Quiz Attempts", 1, false,
                        "AttemptId,QuizId,UserId,OrgUnitId,AttemptNumber,TimeStarted,TimeCompleted,Score,IsGraded,PossibleScore,DueDate,IsDeleted",
                        now -> attempts()),
                DataSet.of("Discussion Topics", 1, false,
                        "TopicId,ForumId,OrgUnitId,Name,Description,IsHidden,IsDeleted,GradeItemId,ScoreOutOf,ScoreCalculationMethod,Version,StartDate,EndDate",
                        now -> tenant.works(ToolKind.TOPIC).map(ToolDataSets::topic)),
                DataSet.of("Discussion Posts", 1, false,
                        "PostId,TopicId,UserId,OrgUnitId,ThreadId,Thread,IsReply,ParentPostId,DatePosted,IsDeleted,Score,LastEditDate,WordCount,Version",
                        now -> posts()));
    }

    /** A deleted quiz is gone altogether. */
    private Stream<Object[]> quizzes() {
        return tenant.works(ToolKind.QUIZ).filter(work -> work.state() != Work.State.DELETED).map(ToolDataSets::quiz);
    }

    private static Object[] quiz(Work work) {
        Integer attemptsAllowed = work.tool() instanceof Tool.Quiz quiz ? quiz.attemptsAllowed() : null;
        return row(work.key().id(), work.name(), description(work), null, work.isPublished(), work.offeringId(), work.dates().start(), work.dates().end(),
                work.dates().due(), null, gradeItem(work), calculation(work), work.outOf(), true, attemptsAllowed);
    }

    private static @Nullable String calculation(Work work) {
        return work.tool() instanceof Tool.Quiz quiz
                ? switch (quiz.calculation()) {
                    case HIGHEST -> "Highest Attempt";
                    case LOWEST -> "Lowest Attempt";
                    case AVERAGE -> "Average of all Attempts";
                    case FIRST -> "First Attempt";
                    case LAST -> "Last Attempt";
                }
                : null;
    }

    /** An attempt counts as graded once the student sees the score. */
    private Stream<Object[]> attempts() {
        return tenant.works(ToolKind.QUIZ).flatMap(work -> tenant.studentWorks(work.key()).values().stream()
                .flatMap(done -> done.attempts().stream().map(attempt -> attempt(work, done.entityId(), attempt))));
    }

    private static Object[] attempt(Work work, long user, Attempt attempt) {
        return row(attempt.id(), work.key().id(), user, work.offeringId(), attempt.number(), attempt.started(), attempt.completed(), attempt.score(),
                attempt.published(), work.outOf(), work.dueFor(user), work.state() == Work.State.DELETED);
    }

    private static Object[] topic(Work work) {
        Long forum = work.tool() instanceof Tool.Topic topic ? (Long) topic.forumId() : null;
        return row(work.key().id(), forum, work.offeringId(), work.name(), description(work), work.state() == Work.State.HIDDEN,
                work.state() == Work.State.DELETED, gradeItem(work), work.outOf(), "Average", null, work.dates().start(), work.dates().end());
    }

    private Stream<Object[]> posts() {
        return tenant.works(ToolKind.TOPIC).flatMap(work -> tenant.studentWorks(work.key()).values().stream()
                .flatMap(done -> done.handIns().stream().map(post -> post(work, post))));
    }

    private static Object[] post(Work work, HandIn post) {
        Long user = post.userId() == DiscussionPages.ANONYMOUS ? null : (Long) post.userId();
        return row(post.id(), work.key().id(), user, work.offeringId(), post.id(), "Re: " + work.name(), false, null, post.at(), post.deleted(), null, null,
                WORDS, null);
    }

    private static @Nullable Long gradeItem(Work work) {
        GradeItem item = work.gradeItem();
        return item == null ? null : item.id();
    }

    private static @Nullable String description(Work work) {
        Prose prose = work.prose();
        return prose == null ? null : prose.formatted();
    }
}
