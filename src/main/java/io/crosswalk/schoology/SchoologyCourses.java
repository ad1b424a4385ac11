package io.crosswalk.schoology;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.Rejection;
import io.crosswalk.connector.Rejection.Kind;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.kit.PlainText;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import io.crosswalk.kit.VendorRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists courses, and the sections of each: a Schoology course has no term, and its sections have. */
final class SchoologyCourses {

    private static final int LONGEST_TITLE = 1024;

    private final SchoologySettings settings;
    private final SchoologyRequests requests;
    private final SchoologyLists lists;
    private final Clock clock;
    private final SchoologySectionTranslator translator = new SchoologySectionTranslator();

    SchoologyCourses(SchoologySettings settings, SchoologyRequests requests, SchoologyLists lists, Clock clock) {
        this.settings = settings;
        this.requests = requests;
        this.lists = lists;
        this.clock = clock;
    }

    /** All courses of the configured buildings, whatever their sections. */
    List<Course> all(List<String> problems) {
        Map<String, Course> courses = new LinkedHashMap<>();
        List<@Nullable String> buildings = new ArrayList<>(settings.buildings());
        if (buildings.isEmpty()) {
            buildings.add(null);
        }
        for (String building : buildings) {
            for (JsonNode row : listed(requests.courses(building), SchoologyCollection.COURSES, problems)) {
                course(row).give(
                        course -> courses.putIfAbsent(course.id(), course),
                        refused -> problems.add("a course could not be read: " + refused.explanation()),
                        leftOut -> {});
            }
        }
        return List.copyOf(courses.values());
    }

    private List<JsonNode> listed(VendorRequest request, SchoologyCollection collection, List<String> problems) {
        SchoologyLists.Listed listed = lists.read(request, collection, null);
        if (listed.flaw() != null) {
            problems.add(String.valueOf(listed.flaw().getMessage()));
        }
        return listed.rows();
    }

    private static Translation<Course> course(JsonNode node) {
        try {
            VendorRecord course = new VendorRecord(node);
            String id = course.id("id");
            String title = course.text("title", LONGEST_TITLE);
            return new Translation.Translated<>(new Course(id, title == null ? id : PlainText.ofName(title)));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.of(null, reason));
        }
    }

    SchoologyGradingPeriods gradingPeriods(List<String> problems) {
        List<SchoologyGradingPeriods.Period> periods = new ArrayList<>();
        for (JsonNode row : listed(requests.gradingPeriods(), SchoologyCollection.GRADING_PERIODS, problems)) {
            try {
                periods.add(SchoologyGradingPeriods.Period.of(row));
            } catch (UnusableFieldException reason) {
                problems.add("a grading period could not be read: " + reason.getMessage());
            }
        }
        for (String name : SchoologyGradingPeriods.unknown(periods, settings.gradingPeriods())) {
            problems.add("the setting gradingPeriods names '" + name + "', but no grading period has this title or id");
        }
        return new SchoologyGradingPeriods(periods, settings, LocalDate.ofInstant(clock.instant(), settings.timeZone()));
    }

    /** @param first the first page of the course's sections, where it was read already */
    SchoologyCourseSections sections(String courseId, @Nullable SchoologyPage first, SchoologyGradingPeriods periods) {
        List<SchoologySection> harvested = new ArrayList<>();
        Set<String> over = new HashSet<>();
        Set<String> leftAlone = new HashSet<>();
        List<Rejection> rejections = new ArrayList<>();
        SchoologyLists.Listed listed = lists.read(requests.sections(courseId), SchoologyCollection.SECTIONS, first);
        if (listed.flaw() != null) {
            rejections.add(SchoologyRosterReader.lacking(Kind.SECTION, "of course " + courseId, listed.flaw()));
        }
        long place = 0;
        for (JsonNode row : listed.rows()) {
            long number = ++place;
            translator.translate(row, courseId).give(
                    section -> {
                        String id = section.section().id();
                        if (!periods.isChosen(section)) {
                            leftAlone.add(id);
                            return;
                        }
                        harvested.add(section);
                        if (periods.isOver(section)) {
                            over.add(id);
                        }
                    },
                    refused -> rejections.add(refused.rejection(Kind.SECTION, number)),
                    leftOut -> {});
        }
        return new SchoologyCourseSections(harvested, over, leftAlone, rejections);
    }

    static UnreadableException incomplete(List<String> problems) {
        return new UnreadableException(Cause.UNEXPECTED_SHAPE, "The list of courses is incomplete: " + String.join("; ", problems)
                + ". The other courses are harvested, and nothing is taken for gone.");
    }
}
