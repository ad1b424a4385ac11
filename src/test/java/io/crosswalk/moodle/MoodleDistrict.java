package io.crosswalk.moodle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.canonical.Enrollment.Role;
import io.crosswalk.canonical.Enrollment;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.Reading;
import io.crosswalk.kit.Fixture;
import io.crosswalk.kit.GatheredCoursework;
import io.crosswalk.moodle.MoodleStub.Question;
import io.crosswalk.moodle.MoodleStub.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * A site of equal courses, numbered from 11 on. Of course 11: assignments 1101 and 1102, quiz 1101, students 11001 and 11002. Every student has
 * handed in both assignments and has 90 points for them; the first has 7 points in the quiz, the second has begun an attempt.
 */
final class MoodleDistrict {

    static final Instant NOW = Instant.parse("2026-10-03T04:00:00Z");
    static final long DUE = 1789516740;
    static final long HANDED_IN = 1789380000;

    final MoodleStub moodle;
    final int courses;
    /** Assignments about which something happened since an incremental harvest. */
    final Set<String> changed = new ConcurrentSkipListSet<>();

    MoodleDistrict(MoodleStub moodle, int courses) {
        this.moodle = moodle;
        this.courses = courses;
        moodle.on("core_webservice_get_site_info", GivenMoodle.site(MoodlePermission.ASSIGNMENT_OVERRIDES, MoodlePermission.ATTEMPTS_BEFORE))
                .on("core_course_get_courses_by_field", question -> courses())
                .on("core_enrol_get_enrolled_users", MoodleDistrict::participants)
                .on("core_course_get_contents", MoodleDistrict::contents)
                .on("core_course_get_updates_since", this::updates)
                .on("mod_assign_get_assignments", MoodleDistrict::assignments)
                .on("mod_quiz_get_quizzes_by_courses", MoodleDistrict::quizzes)
                .on("mod_forum_get_forums_by_courses", Reply.json("[]"))
                .on("mod_assign_get_submissions", this::submissions)
                .on("mod_assign_get_grades", this::grades)
                .on("mod_assign_get_user_flags", MoodleDistrict::noFlags)
                .on("gradereport_user_get_grade_items", MoodleDistrict::gradebook)
                .on("mod_quiz_get_user_quiz_attempts", MoodleDistrict::attempts);
    }

    List<Course> list() {
        return IntStream.range(11, 11 + courses).mapToObj(id -> new Course(Integer.toString(id), "Course " + id)).toList();
    }

    static List<Enrollment> students(String course) {
        return List.of(new Enrollment(course, course + "001", Role.STUDENT, Enrollment.State.ACTIVE), new Enrollment(course, course + "002", Role.STUDENT, Enrollment.State.ACTIVE));
    }

    static GatheredCoursework coursework(Reading reading, Course course, Instant since, String... completely) {
        GatheredCoursework gathered = new GatheredCoursework(completely);
        reading.coursework(new CourseworkRequest(course, Set.of(course.id()), students(course.id()), since, NOW), gathered);
        return gathered;
    }

    private Reply courses() {
        ObjectNode answer = Fixture.JSON.createObjectNode();
        ArrayNode listed = answer.putArray("courses");
        listed.addObject().put("id", 1).put("fullname", "The site").put("format", "site");
        list().forEach(course -> listed.addObject().put("id", Integer.parseInt(course.id())).put("fullname", course.name()).put("shortname", "C" + course.id())
                .put("idnumber", "SIS-" + course.id()).put("visible", 1).put("groupmode", 0).put("startdate", 0).put("enddate", 0));
        answer.putArray("warnings");
        return Reply.json(answer.toString());
    }

    private static Reply participants(Question question) {
        ArrayNode rows = Fixture.JSON.createArrayNode();
        if (question.option("onlysuspended") == null) {
            for (int number = 1; number <= 2; number++) {
                ObjectNode row = rows.addObject().put("id", Integer.parseInt(question.value("courseid") + "00" + number)).put("fullname", "Ada Lovelace").put("idnumber", "S" + question.value("courseid") + number);
                row.putArray("roles").addObject().put("shortname", "student");
            }
        }
        return Reply.json(rows.toString());
    }

    private static Reply contents(Question question) {
        ArrayNode sections = Fixture.JSON.createArrayNode();
        ArrayNode modules = sections.addObject().put("id", 1).put("visible", 1).putArray("modules");
        String course = question.value("courseid");
        module(modules, course + "1", "assign", course + "01");
        module(modules, course + "2", "assign", course + "02");
        module(modules, course + "3", "quiz", course + "01");
        return Reply.json(sections.toString());
    }

    private static void module(ArrayNode modules, String id, String kind, String instance) {
        modules.addObject().put("id", Integer.parseInt(id)).put("modname", kind).put("instance", Integer.parseInt(instance)).put("name", kind).put("visible", 1).putNull("availability").putArray("dates");
    }

    /** Everything that changed is an assignment, but for quizzes, which are named so. */
    private Reply updates(Question question) {
        ObjectNode answer = Fixture.JSON.createObjectNode();
        ArrayNode instances = answer.putArray("instances");
        if (changed.contains("quiz " + question.value("courseid"))) {
            instances.addObject().put("contextlevel", "module").put("id", Integer.parseInt(question.value("courseid") + "3"))
                    .putArray("updates").addObject().put("name", "userattempts").putArray("itemids").add(1);
        }
        answer.putArray("warnings");
        return Reply.json(answer.toString());
    }

    private static Reply assignments(Question question) {
        ObjectNode answer = Fixture.JSON.createObjectNode();
        ArrayNode listed = answer.putArray("courses");
        for (String course : question.each("courseids")) {
            ArrayNode assignments = listed.addObject().put("id", Integer.parseInt(course)).putArray("assignments");
            for (int number = 1; number <= 2; number++) {
                assignments.addObject().put("id", Integer.parseInt(course + "0" + number)).put("cmid", Integer.parseInt(course + number)).put("name", "Essay " + number)
                        .put("nosubmissions", 0).put("duedate", DUE).put("grade", 100);
            }
        }
        answer.putArray("warnings");
        return Reply.json(answer.toString());
    }

    private static Reply quizzes(Question question) {
        ObjectNode answer = Fixture.JSON.createObjectNode();
        ArrayNode listed = answer.putArray("quizzes");
        question.each("courseids").forEach(course -> listed.addObject().put("id", Integer.parseInt(course + "01")).put("course", Integer.parseInt(course)).put("name", "Quiz")
                .put("timeopen", 0).put("timeclose", DUE).put("sumgrades", 3).put("grade", 10));
        answer.putArray("warnings");
        return Reply.json(answer.toString());
    }

    private Reply submissions(Question question) {
        return rows(question, "submissions", (rows, person) -> rows.addObject().put("id", 1).put("userid", Integer.parseInt(person)).put("attemptnumber", 0)
                .put("timemodified", HANDED_IN).put("status", "submitted").put("groupid", 0));
    }

    private Reply grades(Question question) {
        return rows(question, "grades", (rows, person) -> rows.addObject().put("id", 1).put("userid", Integer.parseInt(person)).put("attemptnumber", 0).put("grade", "90.00000"));
    }

    private Reply rows(Question question, String collection, BiConsumer<ArrayNode, String> row) {
        ObjectNode answer = Fixture.JSON.createObjectNode();
        ArrayNode assignments = answer.putArray("assignments");
        ArrayNode warnings = answer.putArray("warnings");
        for (String id : question.each("assignmentids")) {
            if (question.value("since") != null && !changed.contains(id)) {
                warnings.addObject().put("item", "module").put("itemid", Integer.parseInt(id)).put("warningcode", "3").put("message", "none");
            } else {
                ArrayNode rows = assignments.addObject().put("assignmentid", Integer.parseInt(id)).putArray(collection);
                students(id.substring(0, id.length() - 2)).forEach(student -> row.accept(rows, student.personId()));
            }
        }
        return Reply.json(answer.toString());
    }

    private static Reply noFlags(Question question) {
        return GivenMoodle.together("user flags", question.each("assignmentids"), Map.of());
    }

    private static Reply gradebook(Question question) {
        String course = question.value("courseid");
        ObjectNode answer = Fixture.JSON.createObjectNode();
        ArrayNode learners = answer.putArray("usergrades");
        for (Enrollment student : students(course)) {
            ArrayNode items = learners.addObject().put("userid", Integer.parseInt(student.personId())).putArray("gradeitems");
            ObjectNode quiz = items.addObject().put("id", 5).put("itemtype", "mod").put("itemmodule", "quiz").put("iteminstance", Integer.parseInt(course + "01")).put("itemnumber", 0)
                    .put("itemname", "Quiz").put("grademin", 0).put("grademax", 10).put("gradedatesubmitted", HANDED_IN);
            if (student.personId().endsWith("1")) {
                quiz.put("graderaw", 7).put("gradeformatted", "7,00");
            } else {
                quiz.putNull("graderaw").put("gradeformatted", "-");
            }
            items.addObject().put("id", 9).put("itemtype", "course").putNull("itemmodule").putNull("iteminstance").putNull("itemnumber").putNull("itemname").put("graderaw", 187);
        }
        answer.putArray("warnings");
        return Reply.json(answer.toString());
    }

    private static Reply attempts(Question question) {
        return Reply.json("{\"attempts\":[{\"id\":1,\"quiz\":" + question.value("quizid") + ",\"userid\":" + question.value("userid")
                + ",\"attempt\":1,\"preview\":0,\"state\":\"inprogress\",\"timestart\":1789300000,\"timefinish\":0,\"timemodified\":1789300100,\"sumgrades\":null}],\"warnings\":[]}");
    }
}
