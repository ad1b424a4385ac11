package io.crosswalk.sandbox.brightspace;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Quizzes, their attempts, and special access to them. */
final class QuizPages {

    private final Tenant tenant;
    private final Lookup lookup;

    QuizPages(Tenant tenant) {
        this.tenant = tenant;
        this.lookup = new Lookup(tenant);
    }

    private record UserAttempt(long userId, Attempt attempt) {

        long id() {
            return attempt.id();
        }
    }

    void addTo(Router router) {
        String quizzes = "/le/:version/:offering/quizzes/";
        router.get(quizzes, "quizzing:quizzes:read", this::quizzes);
        router.get(quizzes + ":quiz", "quizzing:quizzes:read", call -> new QuizJson(call.json()).write(quiz(call)));
        router.get(quizzes + ":quiz/attempts/", "quizzing:attempts:read", this::attempts);
        router.get(quizzes + ":quiz/specialaccess/", "quizzing:access:read", this::specialAccess);
    }

    private void quizzes(Call call) throws IOException {
        Offering offering = lookup.offering(call);
        List<Work> quizzes = tenant.works(offering.id(), ToolKind.QUIZ).stream().filter(work -> Lookup.isVisible(call, work)).toList();
        QuizJson json = new QuizJson(call.json());
        Paging.of(call).linked(quizzes, work -> work.key().id(), json::write);
    }

    private void attempts(Call call) throws IOException {
        Work quiz = quiz(call);
        call.require(Permission.SEE_QUIZ_ATTEMPTS);
        Long user = call.number("userId");
        List<UserAttempt> attempts = tenant.studentWorks(quiz.key()).values().stream()
                .filter(done -> user == null || done.entityId() == user)
                .flatMap(done -> done.attempts().stream().map(attempt -> new UserAttempt(done.entityId(), attempt)))
                .sorted(Comparator.comparingLong(UserAttempt::id)).toList();
        Paging.of(call).linkedHere(attempts, UserAttempt::id, attempt -> write(call.json(), quiz, attempt));
    }

    private static void write(Json json, Work quiz, UserAttempt row) throws IOException {
        Attempt attempt = row.attempt();
        json.object(() -> {
            json.number("AttemptId", attempt.id());
            json.number("QuizId", quiz.key().id());
            if (quiz.key().id() % 2 == 1) {
                json.textId("UserId", row.userId());
            } else {
                json.number("UserId", row.userId());
            }
            json.number("AttemptNumber", attempt.number());
            json.decimal("Score", attempt.score());
            json.time("Started", attempt.started());
            json.time("Completed", attempt.completed());
            json.nothing("AttemptFeedback");
            json.time("FeedbackLastModified", attempt.gradedAt());
            json.flag("IsPublished", attempt.published());
            json.time("AttemptDueDate", quiz.dueFor(row.userId()));
            json.nothing("TimeLimitExtension");
            json.flag("IsRetakeIncorrectOnly", false);
        });
    }

    private void specialAccess(Call call) throws IOException {
        Work quiz = quiz(call);
        call.require(Permission.SEE_SPECIAL_ACCESS);
        List<Map.Entry<Long, SpecialAccess>> rows = List.copyOf(new TreeMap<>(quiz.specialAccess()).entrySet());
        Paging.of(call).linked(rows, Map.Entry::getKey, row -> write(call.json(), row.getKey(), row.getValue()));
    }

    private static void write(Json json, long userId, SpecialAccess access) throws IOException {
        json.object(() -> {
            json.number("UserId", userId);
            json.object("SpecialAccess", () -> {
                json.time("StartDate", access.start());
                json.time("EndDate", access.end());
                json.time("DueDate", access.due());
                json.nothing("SubmissionTimeLimit", "AttemptsAllowed");
            });
        });
    }

    private Work quiz(Call call) {
        return lookup.work(call, lookup.offering(call), WorkKey.quiz(call.id("quiz")));
    }
}
