package io.crosswalk.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.moodle.MoodleCategories.Category;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Lists the courses of the configured categories that are going on. */
final class MoodleCourses {

    static final String COURSES_KEY = "courses";

    private final MoodleSettings settings;
    private final MoodleRequests requests;
    private final MoodleClient client;
    private final Clock clock;

    MoodleCourses(MoodleSettings settings, MoodleRequests requests, MoodleClient client, Clock clock) {
        this.settings = settings;
        this.requests = requests;
        this.client = client;
        this.clock = clock;
    }

    /** Gives all that can be read before it complains about the rest. */
    void each(Consumer<MoodleCourse> courses) {
        List<String> problems = new ArrayList<>();
        Set<String> categories = settings.categories().isEmpty() ? Set.of() : categories(problems);
        Instant now = clock.instant();
        Set<String> given = new HashSet<>();
        for (Translation<MoodleCourse> course : client.list(requests.courses(), COURSES_KEY, MoodleCourse::of).elements()) {
            course.give(
                    readable -> {
                        if (isWanted(readable, categories, now) && given.add(readable.id())) {
                            courses.accept(readable);
                        }
                    },
                    refused -> problems.add("a course could not be read: " + refused.explanation()),
                    leftOut -> {});
        }
        if (!problems.isEmpty()) {
            throw new UnreadableException(Cause.UNEXPECTED_SHAPE, "The list of courses is incomplete: " + String.join("; ", problems)
                    + ". The other courses are harvested, and nothing is taken for gone.");
        }
    }

    private boolean isWanted(MoodleCourse course, Set<String> categories, Instant now) {
        return (settings.categories().isEmpty() || categories.contains(course.categoryId()))
                && (course.visible() || settings.hiddenCourses())
                && course.isCurrent(now, settings.courseGrace());
    }

    private Set<String> categories(List<String> problems) {
        List<Category> all = new ArrayList<>();
        for (JsonNode node : client.list(requests.categories())) {
            try {
                all.add(Category.of(node));
            } catch (UnusableFieldException unusable) {
                problems.add("a category could not be read: " + unusable.getMessage());
            }
        }
        for (String name : MoodleCategories.unknown(all, settings.categories())) {
            problems.add("the setting categories names '" + name + "', but no category that the service user may see has this ID number, name or id");
        }
        return MoodleCategories.chosen(all, settings.categories());
    }

    /** A course by its id, whatever the settings say about which are harvested. */
    MoodleCourse one(String courseId) {
        List<MoodleCourse> found = new ArrayList<>();
        client.list(requests.course(courseId), COURSES_KEY, MoodleCourse::of).elements()
                .forEach(course -> course.give(found::add, refused -> {}, leftOut -> {}));
        if (found.isEmpty()) {
            throw new UnreadableException(Cause.NOT_FOUND, "Moodle does not show course " + courseId + ": it was deleted, or the service user may not see it. "
                    + "If it exists: " + MoodlePermission.COURSES.remedy());
        }
        return found.get(0);
    }
}
