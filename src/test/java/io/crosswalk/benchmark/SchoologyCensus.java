package io.crosswalk.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pages of 200 rows; lists of most kinds fifty at a time; what was handed in and posted only one list at a time. */
final class SchoologyCensus implements Census {

    private static final int PAGE = 200;
    private static final int TOGETHER = 50;

    private final String api;
    private final String key;
    private final String secret;
    private final Clock clock;

    SchoologyCensus(String api, String key, String secret, Clock clock) {
        this.api = api;
        this.key = key;
        this.secret = secret;
        this.clock = clock;
    }

    @Override
    public Tally full(DirectHarvest read) throws IOException, InterruptedException {
        return tally(read, null);
    }

    @Override
    public Tally incremental(DirectHarvest read, Instant since) throws IOException, InterruptedException {
        return tally(read, since);
    }

    private Tally tally(DirectHarvest read, @Nullable Instant since) throws IOException, InterruptedException {
        Tally tally = new Tally();
        List<JsonNode> courses = rows("courses", "course");
        tally.add("courses", Tally.pages(courses.size(), PAGE));
        tally.add("grading periods", 1);
        long sectionPages = 0;
        for (JsonNode course : courses) {
            sectionPages += Tally.pages(rows("courses/" + course.path("id").asText() + "/sections?include_past=1", "section").size(), PAGE);
        }
        tally.add("sections", together(sectionPages));
        List<String> sections = read.sectionsOfCourse().values().stream().flatMap(List::stream).toList();
        long enrollmentPages = 0;
        long itemPages = 0;
        long gradePages = 0;
        boolean scales = false;
        for (String section : sections) {
            enrollmentPages += Tally.pages(rows("sections/" + section + "/enrollments", "enrollment").size(), PAGE);
            List<JsonNode> items = rows("sections/" + section + "/grade_items?with_dropbox_stats=TRUE", "assignment");
            itemPages += Tally.pages(items.size(), PAGE);
            List<JsonNode> grades = rows("sections/" + section + "/grades", "grades");
            List<JsonNode> recent = since == null ? grades : grades.stream().filter(grade -> isSince(grade, "timestamp", since)).toList();
            gradePages += Tally.pages(recent.size(), PAGE);
            scales |= ofSection(section, items, Tally.pages(grades.size(), PAGE), recent, since, tally);
        }
        tally.add("enrollments", together(enrollmentPages));
        tally.add("grade items", together(itemPages));
        tally.add("grades", together(gradePages));
        tally.add("grading scales", scales ? 1 : 0);
        return tally;
    }

    /** @return whether a grade is a letter, for which the scale is needed */
    private boolean ofSection(String section, List<JsonNode> items, long pagesOfAllGrades, List<JsonNode> recent, @Nullable Instant since, Tally tally)
            throws IOException, InterruptedException {
        Set<String> graded = new HashSet<>();
        recent.forEach(grade -> graded.add(grade.path("assignment_id").asText()));
        boolean groups = false;
        boolean letters = false;
        long readCompletely = 0;
        for (JsonNode item : items) {
            if (item.path("published").asText().equals("0") || item.path("title").asText().isBlank()) {
                continue;
            }
            groups |= !item.path("grading_group_ids").isEmpty();
            String id = item.has("grade_item_id") ? item.path("grade_item_id").asText() : item.path("id").asText();
            boolean complete = since == null || isSince(item, "last_updated", since) || isSince(item, "dropbox_last_submission", since);
            boolean touched = complete || graded.contains(id) || graded.contains(item.path("id").asText());
            readCompletely += complete ? 1 : 0;
            letters |= touched && item.path("grading_scale_type").asText().equals("1") && (graded.contains(id) || graded.contains(item.path("id").asText()));
            String type = item.path("type").asText();
            if (touched && type.equals("assignment") && item.path("allow_dropbox").asText().equals("1")) {
                tally.add("submissions", Tally.pages(rows("sections/" + section + "/submissions/" + id + "?all_revisions=true", "revision").size(), PAGE));
            } else if (touched && type.equals("discussion")) {
                tally.add("posts", Tally.pages(rows("sections/" + section + "/discussions/" + item.path("id").asText() + "/comments", "comment").size(), PAGE));
            }
        }
        tally.add("grading groups", groups ? 1 : 0);
        if (since != null && readCompletely > 0) {
            tally.add("grades of changed items", Math.min(readCompletely, pagesOfAllGrades));
        }
        return letters;
    }

    private static boolean isSince(JsonNode row, String field, Instant since) {
        return row.path(field).asLong() >= since.getEpochSecond();
    }

    private static long together(long lists) {
        return (lists + TOGETHER - 1) / TOGETHER;
    }

    private List<JsonNode> rows(String list, String name) throws IOException, InterruptedException {
        List<JsonNode> rows = new ArrayList<>();
        int before = -1;
        for (int start = 0; rows.size() != before; start += PAGE) {
            before = rows.size();
            JsonNode page = Json.body(Json.authorized(api + "/" + list + (list.contains("?") ? "&" : "?") + "start=" + start + "&limit=" + PAGE, authorization()));
            JsonNode listed = name.equals("grades") ? page.path("grades").path("grade") : page.path(name);
            if (listed.isObject()) {
                rows.add(listed);
            } else {
                listed.forEach(rows::add);
            }
            if (!page.path("links").has("next")) {
                break;
            }
        }
        return rows;
    }

    private String authorization() {
        return ("OAuth realm=\"Schoology API\",oauth_consumer_key=\"%s\",oauth_token=\"\",oauth_nonce=\"%s\",oauth_timestamp=\"%d\","
                + "oauth_signature_method=\"PLAINTEXT\",oauth_version=\"1.0\",oauth_signature=\"%s%%26\"")
                .formatted(key, UUID.randomUUID(), clock.instant().getEpochSecond(), secret);
    }
}
