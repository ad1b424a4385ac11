package io.crosswalk.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one course of the simulated Moodle costs by itself. */
final class MoodleCourseCensus {

    private static final int PAGE = 1000;
    private static final Pattern GROUP = Pattern.compile("\"type\":\"group\",\"id\":(\\d+)");

    private final MoodleFunctions functions;
    private final String id;
    private final Set<String> sections;
    private final @Nullable Instant since;
    private final Instant now;
    private final Tally tally;
    private final Map<String, JsonNode> modules = new HashMap<>();
    private final Map<String, Set<String>> students = new HashMap<>();
    private final Set<String> changedModules = new HashSet<>();

    /**
     * @param sections the ids of its sections
     * @param since null for a full harvest
     */
    MoodleCourseCensus(MoodleFunctions functions, String id, Set<String> sections, @Nullable Instant since, Instant now, Tally tally) {
        this.functions = functions;
        this.id = id;
        this.sections = sections;
        this.since = since;
        this.now = now;
        this.tally = tally;
    }

    /**
     * @param groupings whether the service has the function for them
     * @param before the assignments that an earlier census met; those of this one are added
     * @param assignments takes those of the course
     * @param toRead takes those whose rows must be read
     */
    void read(boolean groupings, Set<String> before, List<String> assignments, Set<String> toRead) throws IOException, InterruptedException {
        people();
        tally.add("contents", 1);
        for (JsonNode section : functions.call("core_course_get_contents", "courseid", id)) {
            boolean visible = !section.path("visible").asText().equals("0");
            section.path("modules").forEach(module -> {
                if (visible && !module.path("visible").asText().equals("0")) {
                    modules.put(module.path("modname").asText() + " " + module.path("instance").asText(), module);
                }
            });
        }
        tally.add("gradebook", 1);
        JsonNode quizzes = functions.call("mod_quiz_get_quizzes_by_courses", "courseids[0]", id).path("quizzes");
        JsonNode forums = functions.call("mod_forum_get_forums_by_courses", "courseids[0]", id);
        boolean shows = false;
        for (JsonNode quiz : quizzes) {
            shows |= modules.containsKey("quiz " + quiz.path("id").asText());
        }
        for (JsonNode forum : forums) {
            shows |= isGraded(forum) && modules.containsKey("forum " + forum.path("id").asText());
        }
        if (since != null && shows) {
            tally.add("changes", 1);
            for (JsonNode instance : functions.call("core_course_get_updates_since", "courseid", id, "since", seconds(since)).path("instances")) {
                instance.path("updates").forEach(update -> {
                    if (!update.path("name").asText().equals("configuration")) {
                        changedModules.add(instance.path("id").asText());
                    }
                });
            }
        }
        quizzes(quizzes);
        forums(forums);
        assignments(groupings, before, assignments, toRead);
    }

    private void people() throws IOException, InterruptedException {
        JsonNode all = functions.call("core_enrol_get_enrolled_users", "courseid", id);
        JsonNode suspended = functions.call("core_enrol_get_enrolled_users", "courseid", id, "options[0][name]", "onlysuspended", "options[0][value]", "1");
        Set<String> ended = new HashSet<>();
        suspended.forEach(person -> ended.add(person.path("id").asText()));
        boolean grouped = false;
        for (JsonNode person : all) {
            Set<String> groups = new HashSet<>();
            person.path("groups").forEach(group -> groups.add(group.path("id").asText()));
            grouped |= !groups.isEmpty();
            boolean inSection = sections.contains(id) || groups.stream().anyMatch(group -> sections.contains(id + "-g" + group));
            for (JsonNode role : person.path("roles")) {
                if (inSection && role.path("shortname").asText().equals("student") && !ended.contains(person.path("id").asText())) {
                    students.put(person.path("id").asText(), groups);
                }
            }
        }
        tally.add("participants", Tally.pagesWithoutTotal(all.size(), PAGE));
        tally.add("suspended participants", Tally.pagesWithoutTotal(suspended.size(), PAGE));
        tally.add("groups", grouped ? 1 : 0);
    }

    /** Those of whom the gradebook does not tell a grade and when its work was handed in. */
    private void quizzes(JsonNode quizzes) throws IOException, InterruptedException {
        Map<String, Set<String>> settled = new HashMap<>();
        for (JsonNode person : functions.call("gradereport_user_get_grade_items", "courseid", id).path("usergrades")) {
            for (JsonNode item : person.path("gradeitems")) {
                if (item.path("itemmodule").asText().equals("quiz") && item.hasNonNull("graderaw") && item.hasNonNull("gradedatesubmitted") && !item.path("gradeishidden").asBoolean()) {
                    settled.computeIfAbsent(item.path("iteminstance").asText(), quiz -> new HashSet<>()).add(person.path("userid").asText());
                }
            }
        }
        for (JsonNode quiz : quizzes) {
            JsonNode module = modules.get("quiz " + quiz.path("id").asText());
            if (module != null && isWanted(module) && quiz.path("timeopen").asLong() <= now.getEpochSecond()) {
                Set<String> known = settled.getOrDefault(quiz.path("id").asText(), Set.of());
                tally.add("attempts", students.entrySet().stream().filter(student -> !known.contains(student.getKey()) && isFor(module, student.getValue())).count());
            }
        }
    }

    private void forums(JsonNode forums) throws IOException, InterruptedException {
        for (JsonNode forum : forums) {
            JsonNode module = modules.get("forum " + forum.path("id").asText());
            if (module != null && isGraded(forum) && isWanted(module)) {
                JsonNode discussions = functions.call("mod_forum_get_forum_discussions", "forumid", forum.path("id").asText()).path("discussions");
                tally.add("discussions", Tally.pagesWithoutTotal(discussions.size(), PAGE));
                for (JsonNode discussion : discussions) {
                    tally.add("posts", discussion.path("numreplies").asInt() > 0 ? 1 : 0);
                }
            }
        }
    }

    private void assignments(boolean groupings, Set<String> before, List<String> all, Set<String> toRead) throws IOException, InterruptedException {
        boolean teams = false;
        boolean added = false;
        for (JsonNode course : functions.call("mod_assign_get_assignments", "courseids[0]", id, "includenotenrolledcourses", "1").path("courses")) {
            for (JsonNode assignment : course.path("assignments")) {
                String instance = assignment.path("id").asText();
                if (modules.containsKey("assign " + instance)) {
                    all.add(instance);
                    boolean known = !before.add(instance);
                    boolean rows = since == null || isTouched(assignment, instance);
                    added |= !known && !rows;
                    if (rows) {
                        toRead.add(instance);
                    }
                    teams |= (rows || !known) && assignment.path("teamsubmission").asInt() == 1 && assignment.path("teamsubmissiongroupingid").asInt() != 0;
                }
            }
        }
        tally.add("groupings", teams && groupings ? 1 : 0);
        tally.add("new assignments", since != null && added ? 2 : 0);
    }

    /** Releasing a grade by its marking workflow, or revealing names, moves no row. */
    private boolean isTouched(JsonNode assignment, String instance) throws IOException, InterruptedException {
        if (assignment.path("markingworkflow").asInt() == 1 || assignment.path("blindmarking").asInt() == 1) {
            return true;
        }
        String[] arguments = {"assignmentids[0]", instance, "since", seconds(since)};
        return !functions.call("mod_assign_get_submissions", arguments).path("assignments").path(0).path("submissions").isEmpty()
                || !functions.call("mod_assign_get_grades", arguments).path("assignments").path(0).path("grades").isEmpty();
    }

    private boolean isWanted(JsonNode module) {
        return since == null || changedModules.contains(module.path("id").asText());
    }

    private static boolean isFor(JsonNode module, Set<String> groups) {
        Matcher restricted = GROUP.matcher(module.path("availability").asText());
        boolean found = false;
        while (restricted.find()) {
            found = true;
            if (groups.contains(restricted.group(1))) {
                return true;
            }
        }
        return !found;
    }

    private static boolean isGraded(JsonNode forum) {
        return forum.path("grade_forum").asInt() != 0 || forum.path("assessed").asInt() != 0;
    }

    private static String seconds(Instant moment) {
        return Long.toString(moment.getEpochSecond());
    }
}
