package io.crosswalk.sandbox.canvas;

import io.crosswalk.sandbox.district.Course;
import io.crosswalk.sandbox.district.District;
import io.crosswalk.sandbox.district.Term;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The parameters by which an account's list of courses is narrowed. */
final class CourseFilter {

    private CourseFilter() {}

    static Predicate<Course> of(Call call, District district, Ids ids) {
        return account(ids.account(call.path("account_id")))
                .and(subAccounts(call))
                .and(term(call, ids))
                .and(state(call))
                .and(published(call))
                .and(completed(call, district))
                .and(dates(call, district));
    }

    private static Predicate<Course> account(long accountId) {
        return course -> accountId == Ids.ROOT_ACCOUNT || course.accountId() == accountId;
    }

    private static Predicate<Course> subAccounts(Call call) {
        List<String> wanted = call.list("by_subaccounts");
        return course -> wanted.isEmpty() || wanted.contains(String.valueOf(course.accountId()));
    }

    private static Predicate<Course> term(Call call, Ids ids) {
        String form = call.parameter("enrollment_term_id");
        if (form == null || form.isBlank()) {
            return course -> true;
        }
        long termId = ids.term(form).id();
        return course -> course.termId() == termId;
    }

    /** Without a state all but the deleted. */
    private static Predicate<Course> state(Call call) {
        List<String> wanted = call.list("state");
        if (wanted.contains("all")) {
            return course -> true;
        }
        return course -> wanted.isEmpty() ? course.state() != Course.State.DELETED : wanted.contains(course.state().canvasName());
    }

    private static Predicate<Course> published(Call call) {
        Boolean wanted = call.flag("published");
        return course -> wanted == null
                || wanted == (course.state() == Course.State.AVAILABLE || course.state() == Course.State.COMPLETED);
    }

    private static Predicate<Course> completed(Call call, District district) {
        Boolean wanted = call.flag("completed");
        return course -> wanted == null || wanted == CoursePages.isConcluded(course, district.term(course.termId()), district.now());
    }

    private static Predicate<Course> dates(Call call, District district) {
        @Nullable Instant startsBefore = call.time("starts_before");
        @Nullable Instant endsAfter = call.time("ends_after");
        return course -> {
            Term term = district.term(course.termId());
            return (startsBefore == null || term.startAt() == null || term.startAt().isBefore(startsBefore))
                    && (endsAfter == null || term.endAt() == null || term.endAt().isAfter(endsAfter));
        };
    }
}
