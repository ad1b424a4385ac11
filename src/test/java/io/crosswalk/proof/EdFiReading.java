package io.crosswalk.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Reads the Ed-Fi API as a client, page by page. */
final class EdFiReading {

    private static final int PAGE = 500;
    private static final Set<String> OF_THE_SERVER = Set.of("id", "_etag", "_lastModifiedDate", "link");

    private final String data;
    private final String token;

    EdFiReading(SandboxDistrict sandbox) {
        JsonNode root = Http.json("GET", sandbox.edFi(), "");
        this.data = root.path("urls").path("dataManagementApi").asText().replaceAll("/$", "") + "/";
        this.token = Http.json("POST", root.path("urls").path("oauth").asText(), Http.JSON.createObjectNode()
                .put("grant_type", "client_credentials")
                .put("client_id", sandbox.secret("edfi-client-id"))
                .put("client_secret", sandbox.secret("edfi-client-secret")).toString()).path("access_token").asText();
    }

    List<JsonNode> sections(int schoolYear) {
        return all("ed-fi/sections").stream()
                .filter(section -> section.path("courseOfferingReference").path("schoolYear").asInt() == schoolYear).toList();
    }

    List<JsonNode> students() {
        return all("ed-fi/students");
    }

    /** Assignments and submissions by what they are and their natural key; without what the server adds. */
    TreeMap<String, JsonNode> coursework() {
        TreeMap<String, JsonNode> coursework = new TreeMap<>();
        all("lmsx/assignments").forEach(row -> put(coursework, key(row), row));
        all("lmsx/assignmentSubmissions").forEach(row -> put(coursework, key(row), row));
        return coursework;
    }

    static String key(JsonNode row) {
        return row.has("assignmentSubmissionIdentifier")
                ? "submission " + row.path("assignmentSubmissionIdentifier").asText() + " of " + row.path("studentReference").path("studentUniqueId").asText()
                        + " in " + row.path("namespace").asText()
                : "assignment " + row.path("assignmentIdentifier").asText() + " in " + row.path("namespace").asText();
    }

    String id(String resource, String property, String value) {
        return all(resource + "?" + property + "=" + value).get(0).path("id").asText();
    }

    private static void put(TreeMap<String, JsonNode> coursework, String key, JsonNode row) {
        if (coursework.put(key, stripped(row)) != null) {
            throw new AssertionError("The Ed-Fi API lists twice: " + key);
        }
    }

    private static JsonNode stripped(JsonNode row) {
        row.forEach(child -> {
            if (child.isObject()) {
                stripped(child);
            }
        });
        return ((ObjectNode) row).remove(OF_THE_SERVER);
    }

    /** All rows, for example of {@code ed-fi/gradebookEntries}. */
    List<JsonNode> all(String resource) {
        List<JsonNode> rows = new ArrayList<>();
        for (int offset = 0; ; offset += PAGE) {
            JsonNode page = Http.json("GET", data + resource + (resource.contains("?") ? "&" : "?") + "limit=" + PAGE + "&offset=" + offset, "",
                    "Authorization", "Bearer " + token);
            page.forEach(rows::add);
            if (page.size() < PAGE) {
                return rows;
            }
        }
    }

    /** As somebody other than the hub. */
    void delete(String resource, String id) {
        Http.json("DELETE", data + resource + "/" + id, "", "Authorization", "Bearer " + token);
    }

    /** As somebody other than the hub. */
    void post(String resource, JsonNode body) {
        Http.json("POST", data + resource, body.toString(), "Authorization", "Bearer " + token);
    }
}
