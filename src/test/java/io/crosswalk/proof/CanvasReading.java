package io.crosswalk.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Canvas as its documentation says, and in no other way than a script of a district would. */
final class CanvasReading {

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

    private final String address;
    private final String token;

    CanvasReading(SandboxDistrict sandbox) {
        this.address = sandbox.canvas() + "/api/v1/";
        this.token = sandbox.secret("canvas-token");
    }

    List<JsonNode> terms() {
        return all("accounts/self/terms?per_page=100");
    }

    /** Published or concluded. */
    List<JsonNode> courses(String term) {
        return all("accounts/self/courses?state[]=available&state[]=completed&per_page=100&enrollment_term_id=" + term);
    }

    List<JsonNode> sections(String course) {
        return all("courses/" + course + "/sections?per_page=100");
    }

    List<JsonNode> enrollments(String course) {
        return all("courses/" + course + "/enrollments?per_page=100&state[]=active&state[]=invited&state[]=creation_pending&state[]=completed&state[]=inactive");
    }

    List<JsonNode> assignments(String course) {
        return all("courses/" + course + "/assignments?per_page=100&include[]=overrides&include[]=assignment_visibility&override_assignment_dates=false");
    }

    List<JsonNode> submissions(String course) {
        return all("courses/" + course + "/students/submissions?per_page=100&student_ids[]=all&include[]=visibility");
    }

    private List<JsonNode> all(String path) {
        List<JsonNode> rows = new ArrayList<>();
        String next = address + path.replace("[", "%5B").replace("]", "%5D");
        while (next != null) {
            HttpResponse<String> page = Http.send("GET", next, "", "Authorization", "Bearer " + token);
            if (page.statusCode() != 200) {
                throw new AssertionError(next + " answered " + page.statusCode() + ": " + page.body());
            }
            JsonNode body = Http.parse(page.body());
            (body.isArray() ? body : body.path("enrollment_terms")).forEach(rows::add);
            Matcher link = NEXT.matcher(page.headers().firstValue("Link").orElse(""));
            next = link.find() ? link.group(1) : null;
        }
        return rows;
    }
}
