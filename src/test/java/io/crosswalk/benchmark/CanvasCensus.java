package io.crosswalk.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages of 100 rows, and as many of each list as its rows fill. */
final class CanvasCensus implements Census {

    private static final int PAGE = 100;
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>\\s*;\\s*rel=\"next\"");

    private final String api;
    private final String token;
    /** Pages, by list. */
    private final Map<String, Long> counted = new HashMap<>();
    private final Map<String, String> assignmentsBefore = new HashMap<>();

    /** @param address of Canvas */
    CanvasCensus(String address, String token) {
        this.api = address + "/api/v1/";
        this.token = token;
    }

    @Override
    public Tally full(DirectHarvest read) throws IOException, InterruptedException {
        Set<String> courses = read.sectionsOfCourse().keySet();
        Tally tally = full(courses, courses);
        for (String course : courses) {
            assignmentsBefore.putAll(assignmentsOf(course));
        }
        return tally;
    }

    /** Terms and courses, the roster of each course, the coursework of each that has a section in Ed-Fi. */
    Tally full(Collection<String> courses, Collection<String> matched) throws IOException, InterruptedException {
        Tally tally = common(courses, matched);
        for (String course : matched) {
            tally.add("submissions", pages(submissions(course)));
        }
        return tally;
    }

    /** What was handed in and what was graded since are two lists for each course; new and changed assignments are read completely, those of a course in one list. */
    @Override
    public Tally incremental(DirectHarvest read, Instant since) throws IOException, InterruptedException {
        counted.clear();
        Set<String> courses = read.sectionsOfCourse().keySet();
        Tally tally = common(courses, courses);
        for (String course : courses) {
            tally.add("handed in", pages(submissions(course) + "&submitted_since=" + since));
            tally.add("graded", pages(submissions(course) + "&graded_since=" + since));
            Map<String, String> changed = assignmentsOf(course);
            changed.entrySet().removeAll(assignmentsBefore.entrySet());
            if (!changed.isEmpty()) {
                tally.add("new and changed assignments", pages(submissions(course) + "&assignment_ids[]=" + String.join("&assignment_ids[]=", changed.keySet())));
            }
        }
        return tally;
    }

    /** As {@link #incremental}, where nothing is in either list. */
    Tally incrementalWithoutChange(Collection<String> courses, Collection<String> matched) throws IOException, InterruptedException {
        Tally tally = common(courses, matched);
        tally.add("handed in and graded", 2L * matched.size());
        return tally;
    }

    private Tally common(Collection<String> courses, Collection<String> matched) throws IOException, InterruptedException {
        Tally tally = new Tally();
        tally.add("terms", pages("accounts/self/terms?workflow_state[]=active"));
        Map<String, Integer> coursesOfTerm = new HashMap<>();
        for (String course : courses) {
            coursesOfTerm.merge(Json.body(Json.get(api + "courses/" + course, token)).path("enrollment_term_id").asText(), 1, Integer::sum);
            tally.add("sections", pages("courses/" + course + "/sections"));
            tally.add("enrollments", pages("courses/" + course + "/enrollments?state[]=active&state[]=invited&state[]=creation_pending&state[]=completed&state[]=inactive"));
        }
        for (int ofTerm : coursesOfTerm.values()) {
            tally.add("courses", Tally.pages(ofTerm, PAGE));
        }
        for (String course : matched) {
            tally.add("assignments", pages(assignments(course)));
        }
        return tally;
    }

    private static String assignments(String course) {
        return "courses/" + course + "/assignments";
    }

    private static String submissions(String course) {
        return "courses/" + course + "/students/submissions?student_ids[]=all";
    }

    private long pages(String list) throws IOException, InterruptedException {
        Long known = counted.get(list);
        if (known == null) {
            long[] rows = {0};
            read(list, row -> rows[0]++);
            known = Tally.pages(rows[0], PAGE);
            counted.put(list, known);
        }
        return known;
    }

    /** By id, with what makes them others once it changes. */
    private Map<String, String> assignmentsOf(String course) throws IOException, InterruptedException {
        Map<String, String> known = new HashMap<>();
        read(assignments(course), assignment -> known.put(assignment.path("id").asText(),
                assignment.path("name").asText() + assignment.path("due_at").asText() + assignment.path("points_possible").asText()));
        return known;
    }

    private void read(String list, Consumer<JsonNode> rows) throws IOException, InterruptedException {
        Optional<String> address = Optional.of(api + list.replace("[", "%5B").replace("]", "%5D") + (list.contains("?") ? "&" : "?") + "per_page=" + PAGE);
        while (address.isPresent()) {
            HttpResponse<byte[]> page = Json.get(address.get(), token);
            JsonNode body = Json.body(page);
            (body.isArray() ? body : body.iterator().next()).forEach(rows);
            address = page.headers().firstValue("link").map(NEXT::matcher).filter(Matcher::find).map(next -> next.group(1));
        }
    }
}
