package io.crosswalk.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One assignment of Canvas in one section, as {@code lmsx/assignments} has to hold it. */
final class ExpectedAssignment {

    private static final String TYPES = "uri://ed-fi.org/edfilms/SubmissionTypeDescriptor/Canvas#";
    private static final Set<String> PUBLISHED_TYPES = Set.of("basic_lti_launch", "discussion_topic", "media_recording", "online_quiz",
            "online_text_entry", "online_upload", "online_url");

    /** Titles that Ed-Fi would take for markup as they stand: written out by hand rather than computed. */
    private static final Map<String, String> TITLES = Map.of(
            "Is a<b or a>b? R&D &#38; \"quotes\"", "Is a< b or a>b? R&D & \"quotes\"");

    private ExpectedAssignment() {}

    static JsonNode of(JsonNode canvas, String section, JsonNode edFiSection, JsonNode dates) {
        ObjectNode row = Http.JSON.createObjectNode()
                .put("assignmentIdentifier", section + "-" + canvas.path("id").asText())
                .put("namespace", Hub.NAMESPACE)
                .put("lmsSourceSystemDescriptor", "uri://ed-fi.org/edfilms/LMSSourceSystem#Canvas")
                .put("title", TITLES.getOrDefault(canvas.path("name").asText(), canvas.path("name").asText()))
                .put("assignmentCategoryDescriptor", category(canvas));
        String description = description(canvas.path("description").asText(""));
        if (!description.isEmpty()) {
            row.put("assignmentDescription", description);
        }
        put(row, "startDateTime", dates.path("unlock_at"));
        put(row, "endDateTime", dates.path("lock_at"));
        put(row, "dueDateTime", dates.path("due_at"));
        if (canvas.hasNonNull("points_possible")) {
            row.put("maxPoints", rounded(canvas.path("points_possible")));
        }
        ObjectNode reference = row.putObject("sectionReference");
        JsonNode offering = edFiSection.path("courseOfferingReference");
        reference.set("localCourseCode", offering.path("localCourseCode"));
        reference.set("schoolId", offering.path("schoolId"));
        reference.set("schoolYear", offering.path("schoolYear"));
        reference.set("sectionIdentifier", edFiSection.path("sectionIdentifier"));
        reference.set("sessionName", offering.path("sessionName"));
        Set<String> types = new TreeSet<>();
        canvas.path("submission_types").forEach(type -> type(type.asText(), types));
        if (!types.isEmpty()) {
            types.forEach(type -> row.withArrayProperty("submissionTypes").addObject().put("submissionTypeDescriptor", type));
        }
        return row;
    }

    static int rounded(JsonNode points) {
        return new BigDecimal(points.asText()).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    static void put(ObjectNode row, String name, JsonNode moment) {
        if (!moment.isMissingNode() && !moment.isNull()) {
            row.put(name, moment.asText());
        }
    }

    private static String category(JsonNode canvas) {
        String types = canvas.path("submission_types").toString();
        if (types.contains("online_quiz") || canvas.path("is_quiz_lti_assignment").asBoolean()) {
            return Hub.PROVIDER + "/AssignmentCategoryDescriptor#Assessment";
        }
        return types.contains("discussion_topic")
                ? Hub.PROVIDER + "/AssignmentCategoryDescriptor#Discussion"
                : "uri://ed-fi.org/edfilms/AssignmentCategoryDescriptor/Canvas#Assignment";
    }

    private static void type(String type, Set<String> types) {
        if (type.equals("external_tool")) {
            types.add(TYPES + "basic_lti_launch");
        } else if (PUBLISHED_TYPES.contains(type)) {
            types.add(TYPES + type);
        } else if (type.equals("student_annotation")) {
            types.add(Hub.PROVIDER + "/SubmissionTypeDescriptor#student_annotation");
        }
    }

    /** Enough for the HTML of the sandbox. */
    private static String description(String html) {
        String text = html.replaceAll("(?s)<script.*?</script>", "").replaceAll("</p>", " ").replaceAll("<[^>]*>", "")
                .replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
                .replaceAll("\\s+", " ").strip();
        if (text.length() <= 1024) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(1023)) ? 1023 : 1024).strip();
    }
}
