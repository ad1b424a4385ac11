package io.crosswalk.brightspace;

import io.crosswalk.canonical.Enrollment.Role;
import io.crosswalk.configuration.ConnectorSettings;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the roles of a tenant, which names them itself, mean. */
record BrightspaceRoles(List<String> students, List<String> teachers, List<String> observers, List<String> testStudents) {

    /** Nobody can configure it. */
    private static final String ABSENT = "\n";
    private static final Pattern STUDENT = Pattern.compile("(?i)(^|.*[\\W_])(student|learner|pupil)s?([\\W_].*|$)");
    private static final Pattern NO_STUDENT = Pattern.compile("(?i).*(teacher|assistant|support|advis|observ|parent|former).*");
    private static final Pattern TEST = Pattern.compile("(?i)(^|.*[\\W_])(demo|test|preview)([\\W_].*|$)");
    private static final Pattern TEACHER = Pattern.compile("(?i).*(instructor|teacher|faculty).*");
    private static final Pattern OBSERVER = Pattern.compile("(?i).*(observ|audit|parent|guardian|advis).*");

    static BrightspaceRoles of(ConnectorSettings settings) {
        return new BrightspaceRoles(lower(settings.texts("studentRoles")), lower(settings.texts("teacherRoles")), lower(settings.texts("observerRoles")),
                lower(settings.texts("testStudentRoles")));
    }

    private static List<String> lower(List<String> names) {
        return names.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    }

    /** Each may be null where the caller may not see it. */
    Role meaning(@Nullable String id, @Nullable String code, @Nullable String name) {
        if (isIn(testStudents, id, code, name)) {
            return Role.TEST_STUDENT;
        }
        if (isIn(students, id, code, name)) {
            return Role.STUDENT;
        }
        if (isIn(teachers, id, code, name)) {
            return Role.TEACHER;
        }
        if (isIn(observers, id, code, name)) {
            return Role.OBSERVER;
        }
        return usual(name == null ? "" : name);
    }

    /** A list that is given stands alone; for one that is not, names tell. */
    private Role usual(String name) {
        if (STUDENT.matcher(name).matches() && !NO_STUDENT.matcher(name).matches()) {
            boolean test = TEST.matcher(name).matches();
            if (test && testStudents.isEmpty()) {
                return Role.TEST_STUDENT;
            }
            return students.isEmpty() ? Role.STUDENT : Role.OTHER;
        }
        if (teachers.isEmpty() && TEACHER.matcher(name).matches()) {
            return Role.TEACHER;
        }
        return observers.isEmpty() && OBSERVER.matcher(name).matches() ? Role.OBSERVER : Role.OTHER;
    }

    private static boolean isIn(List<String> wanted, @Nullable String id, @Nullable String code, @Nullable String name) {
        return wanted.contains(lower(id)) || wanted.contains(lower(code)) || wanted.contains(lower(name));
    }

    private static String lower(@Nullable String text) {
        return text == null ? ABSENT : text.strip().toLowerCase(Locale.ROOT);
    }
}
