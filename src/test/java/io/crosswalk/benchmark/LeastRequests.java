package io.crosswalk.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many requests a harvest cannot do without: of each list that it must read, as many pages as the rows fill. Counts the
 * rows by reading them itself, with requests that are not the hub's.
 */
final class LeastRequests {

    private static final int PAGE = 100;
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>\\s*;\\s*rel=\"next\"");

    private final String api;
    private final String token;
    private final HubDatabase hub;
    private final Map<String, Long> pages = new HashMap<>();

    LeastRequests(SimulatedDistrict district, HubDatabase hub) throws IOException {
        this.api = district.address() + "/canvas/api/v1/";
        this.token = district.canvasToken();
        this.hub = hub;
    }

    /** Terms and courses, the roster of each course, the coursework of each course that has a section in Ed-Fi. */
    long full() throws IOException, InterruptedException {
        long least = common();
        for (String course : hub.matchedCourses()) {
            least += pages("courses/" + course + "/students/submissions?student_ids[]=all");
        }
        return least;
    }

    /** As a full one, but what was handed in and what was graded since then are two lists for each course, and nothing is in them. */
    long incrementalWithoutChange() throws IOException, InterruptedException {
        return common() + 2L * hub.matchedCourses().size();
    }

    private long common() throws IOException, InterruptedException {
        long least = pages("accounts/self/terms?workflow_state[]=active");
        Map<String, Integer> coursesOfTerm = new HashMap<>();
        for (String course : hub.courses()) {
            coursesOfTerm.merge(Json.body(Json.get(api + "courses/" + course, token)).path("enrollment_term_id").asText(), 1, Integer::sum);
            least += pages("courses/" + course + "/sections");
            least += pages("courses/" + course + "/enrollments?state[]=active&state[]=invited&state[]=creation_pending&state[]=completed&state[]=inactive");
        }
        for (int courses : coursesOfTerm.values()) {
            least += filled(courses);
        }
        for (String course : hub.matchedCourses()) {
            least += pages("courses/" + course + "/assignments");
        }
        return least;
    }

    private long pages(String list) throws IOException, InterruptedException {
        Long counted = pages.get(list);
        if (counted == null) {
            counted = filled(rows(list));
            pages.put(list, counted);
        }
        return counted;
    }

    private static long filled(long rows) {
        return Math.max(1, (rows + PAGE - 1) / PAGE);
    }

    private long rows(String list) throws IOException, InterruptedException {
        long rows = 0;
        Optional<String> address = Optional.of(api + list.replace("[", "%5B").replace("]", "%5D") + (list.contains("?") ? "&" : "?") + "per_page=" + PAGE);
        while (address.isPresent()) {
            HttpResponse<byte[]> page = Json.get(address.get(), token);
            JsonNode body = Json.body(page);
            rows += body.isArray() ? body.size() : body.iterator().next().size();
            address = page.headers().firstValue("link").map(NEXT::matcher).filter(Matcher::find).map(next -> next.group(1));
        }
        return rows;
    }
}
