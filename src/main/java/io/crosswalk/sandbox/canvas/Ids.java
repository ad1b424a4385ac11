package io.crosswalk.sandbox.canvas;

import io.crosswalk.sandbox.district.Course;
import io.crosswalk.sandbox.district.CourseContents;
import io.crosswalk.sandbox.district.District;
import io.crosswalk.sandbox.district.Person;
import io.crosswalk.sandbox.district.School;
import io.crosswalk.sandbox.district.Section;
import io.crosswalk.sandbox.district.Term;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds records by any form of id that Canvas takes in a path: a number, or a SIS id with its prefix. */
final class Ids {

    static final long ROOT_ACCOUNT = 1;
    private final District district;

    Ids(District district) {
        this.district = district;
    }

    /** @return the account's id; the root account stands for {@code self} and {@code default} */
    long account(String form) {
        if (form.equals("self") || form.equals("default") || form.equals(String.valueOf(ROOT_ACCOUNT))) {
            return ROOT_ACCOUNT;
        }
        return district.schools().stream()
                .filter(school -> form.equals(String.valueOf(school.accountId())) || form.equals("sis_account_id:" + school.schoolId()))
                .map(School::accountId).findFirst().orElseThrow(Refusal::notFound);
    }

    Term term(String form) {
        return district.terms().stream()
                .filter(term -> form.equals(String.valueOf(term.id())) || form.equals("sis_term_id:" + term.sisId()))
                .findFirst().orElseThrow(Refusal::notFound);
    }

    /** Deleted courses are not found. */
    CourseContents course(String form) {
        Course course = find(form, "sis_course_id:", district::course, () -> courses().filter(candidate -> matches(form, candidate.sisId())));
        CourseContents contents = course == null || course.state() == Course.State.DELETED ? null : district.contents(course.id());
        if (contents == null) {
            throw Refusal.notFound();
        }
        return contents;
    }

    Section section(String form) {
        Section section = find(form, "sis_section_id:", district::section, () -> courses()
                .map(course -> district.contents(course.id())).filter(Objects::nonNull)
                .flatMap(contents -> contents.sections().stream())
                .filter(candidate -> matches(form, candidate.sisId())));
        if (section == null) {
            throw Refusal.notFound();
        }
        return section;
    }

    Person person(String form) {
        Person person = find(form, "sis_user_id:", district::person, () -> Arrays.stream(district.personIds())
                .mapToObj(district::person).filter(Objects::nonNull).filter(candidate -> matches(form, candidate.sisId())));
        if (person == null) {
            throw Refusal.notFound();
        }
        return person;
    }

    static long number(String form) {
        try {
            return Long.parseLong(form);
        } catch (NumberFormatException notANumber) {
            throw Refusal.notFound();
        }
    }

    private Stream<Course> courses() {
        return Arrays.stream(district.courseIds()).mapToObj(district::course).filter(Objects::nonNull);
    }

    private static <T> @Nullable T find(
            String form, String prefix, Function<Long, @Nullable T> byNumber, Supplier<Stream<T>> bySisId) {
        return form.startsWith(prefix) ? bySisId.get().findFirst().orElse(null) : byNumber.apply(number(form));
    }

    private static boolean matches(String form, @Nullable String sisId) {
        return sisId != null && form.endsWith(":" + sisId);
    }
}
