package io.crosswalk.moodle;

import io.crosswalk.canonical.Enrollment.Role;
import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.configuration.Secret;
import io.crosswalk.kit.ExchangeLimits;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The settings of {@code connectors/moodle/moodle-source.kamelet.yaml}, typed; see there for each in words.
 *
 * @param url without a slash at its end, and without {@code /webservice/rest/server.php}
 * @param roles by the short name that the role has in Moodle
 * @param matchedBy fields of a user by which people are matched; no others are asked for
 */
record MoodleSettings(
        URI url,
        Optional<Secret> token,
        Optional<Secret> username,
        Optional<Secret> password,
        String service,
        URI tokenUrl,
        SectionSource sections,
        Map<String, Role> roles,
        List<String> matchedBy,
        List<String> categories,
        Duration courseGrace,
        boolean hiddenCourses,
        Set<Activities> activities,
        QuizAttempts quizAttempts,
        boolean forumPosts,
        Overrides overrides,
        int idsAtOnce,
        int callsAtOnce,
        int pageSize,
        ExchangeLimits limits,
        Duration incrementalOverlap) {

    private static final Set<String> IDENTIFIERS = Set.of("idnumber", "username", "email");
    private static final List<String> STUDENT = List.of("student");
    private static final List<String> TEACHER = List.of("editingteacher", "teacher");

    /** What a section is. */
    enum SectionSource { COURSES, GROUPS, BOTH }

    /** Kinds of gradable work. */
    enum Activities { ASSIGN, QUIZ, FORUM, OTHER, MANUAL }

    /** Of whom the attempts at a quiz are read, one request for each. */
    enum QuizAttempts { ALWAYS, UNGRADED, NEVER }

    /** How due dates are found out that a teacher set for one student or group. */
    enum Overrides { FUNCTION, PARTICIPANTS, NEVER }

    static MoodleSettings of(ConnectorSettings settings) {
        URI url = URI.create(settings.text("url").strip().replaceAll("/+$", ""));
        return new MoodleSettings(
                url,
                settings.secret("token"),
                settings.secret("username"),
                settings.secret("password"),
                settings.text("service"),
                settings.optionalText("tokenUrl").map(URI::create).orElseGet(() -> URI.create(url + "/login/token.php")),
                choice(SectionSource.class, settings.text("sections")),
                roles(settings),
                matchedBy(settings),
                settings.texts("categories"),
                Duration.ofDays(settings.integer("courseGraceDays")),
                settings.flag("hiddenCourses"),
                activities(settings.texts("activities")),
                choice(QuizAttempts.class, settings.text("quizAttempts")),
                settings.flag("forumPosts"),
                choice(Overrides.class, settings.text("overrides")),
                settings.integer("idsAtOnce"),
                settings.integer("callsAtOnce"),
                settings.integer("pageSize"),
                ExchangeLimits.of(settings),
                settings.seconds("incrementalOverlapSeconds"));
    }

    private static Map<String, Role> roles(ConnectorSettings settings) {
        Map<String, Role> roles = new HashMap<>();
        given(settings.texts("observerRoles"), List.of()).forEach(name -> roles.put(name, Role.OBSERVER));
        given(settings.texts("teacherRoles"), TEACHER).forEach(name -> roles.put(name, Role.TEACHER));
        given(settings.texts("studentRoles"), STUDENT).forEach(name -> roles.put(name, Role.STUDENT));
        return Map.copyOf(roles);
    }

    private static List<String> given(List<String> names, List<String> usual) {
        return names.isEmpty() ? usual : names;
    }

    /** Moodle refuses a request that names a field which it does not have. */
    private static List<String> matchedBy(ConnectorSettings settings) {
        return settings.matching().students().stream().filter(IDENTIFIERS::contains).distinct().toList();
    }

    private static Set<Activities> activities(List<String> names) {
        return names.isEmpty() ? EnumSet.allOf(Activities.class)
                : names.stream().map(name -> choice(Activities.class, name)).collect(Collectors.toCollection(() -> EnumSet.noneOf(Activities.class)));
    }

    private static <E extends Enum<E>> E choice(Class<E> choices, String name) {
        return Enum.valueOf(choices, name.toUpperCase(Locale.ROOT));
    }

    boolean reads(Activities kind) {
        return activities.contains(kind);
    }
}
