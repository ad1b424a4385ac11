package io.crosswalk.moodle;

import io.crosswalk.connector.Finding;
import io.crosswalk.kit.Authorization;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks what the token may call, and tries each kind of request once, on one course; says what is missing in Moodle and where to grant it. */
final class MoodleCheck {

    private static final Set<String> WRITING = Set.of("mod_assign_save_grade", "mod_assign_save_grades", "core_grades_update_grades", "mod_assign_save_user_extensions");

    private final MoodleSettings settings;
    private final MoodleRequests requests;
    private final MoodleClient client;
    private final Clock clock;
    private final MoodleTrial trial;

    MoodleCheck(MoodleSettings settings, MoodleRequests requests, MoodleClient client, Authorization authorization, Clock clock) {
        this.settings = settings;
        this.requests = requests;
        this.client = client;
        this.clock = clock;
        this.trial = new MoodleTrial(authorization);
    }

    List<Finding> run() {
        trial.of("token", MoodlePermission.SITE, () -> MoodleSite.read(client, requests)).ifPresent(site -> {
            trial.found(Finding.passed("token", "Moodle accepts it"));
            functions(site);
            if (site.has(MoodlePermission.COURSES)) {
                List<MoodleCourse> courses = new ArrayList<>();
                trial.of("courses", MoodlePermission.COURSES, () -> {
                    new MoodleCourses(settings, requests, client, clock).each(courses::add);
                    return courses;
                });
                trial.found(courses(courses));
                courses.stream().min(Comparator.comparing(course -> course.identifier() == null))
                        .ifPresent(course -> new MoodleCourseCheck(settings, requests, client, site, trial).run(course));
            }
        });
        return trial.findings();
    }

    private void functions(MoodleSite site) {
        Map<MoodlePermission, String> needed = MoodleRequirements.all(settings);
        needed.forEach((function, without) -> {
            boolean earlierName = function == MoodlePermission.ATTEMPTS && site.has(MoodlePermission.ATTEMPTS_BEFORE);
            if (!site.has(function) && !earlierName) {
                trial.found(Finding.failed("function " + function.function(), "the external service lacks it, so that " + function.subject() + " cannot be read",
                        function.addition() + (without.isEmpty() ? "" : " Or " + without + ".")));
            }
        });
        String useful = Stream.of(MoodlePermission.UPDATES, MoodlePermission.GROUPINGS, MoodlePermission.CALLS).filter(function -> !site.has(function))
                .map(MoodlePermission::function).collect(Collectors.joining(", "));
        String writing = WRITING.stream().filter(site.functions()::contains).sorted().collect(Collectors.joining(", "));
        trial.found(Finding.passed("functions", site.functions().size() + " in the external service"
                + (useful.isEmpty() ? "" : "; not there, and not required: " + useful)
                + (writing.isEmpty() ? "" : "; take these away, which write and are never called: " + writing)));
    }

    private Finding courses(List<MoodleCourse> courses) {
        if (courses.isEmpty()) {
            return Finding.failed("courses", "no course is going on that the service user may see" + (settings.categories().isEmpty() ? "" : " in the configured categories"),
                    "Look at the settings categories, courseGraceDays and hiddenCourses. " + MoodlePermission.COURSES.remedy());
        }
        if (courses.stream().noneMatch(MoodleCourse::identifierTold)) {
            return Finding.failed("courses", "they can be listed, but without the field idnumber: no course can be matched", MoodlePermission.COURSES.remedy());
        }
        long identified = courses.stream().filter(course -> course.identifier() != null).count();
        return Finding.passed("courses", courses.size() + " are going on, " + identified + " of them with an ID number");
    }
}
