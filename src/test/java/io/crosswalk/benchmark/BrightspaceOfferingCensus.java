package io.crosswalk.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one offering of the simulated Brightspace costs, once it is known who is in it. */
final class BrightspaceOfferingCensus {

    private static final int GRADES_PAGE = BrightspaceCensus.GRADES_PAGE;
    private static final int POSTS_PAGE = 1000;
    private static final Duration IN_SIGHT = Duration.ofDays(14);

    private final BrightspaceLists lists;
    private final String at;
    private final String offering;
    private final Set<String> workBefore;
    private final @Nullable Instant since;
    private final Instant now;
    private final Tally tally;
    private final Map<String, JsonNode> gradeItems = new HashMap<>();
    private final Map<String, Integer> gradesOfItem = new HashMap<>();
    private final Set<String> changedItems = new HashSet<>();
    private final Set<String> claimed = new HashSet<>();
    private final Set<String> itemsToRead = new HashSet<>();
    private final Set<String> groupCategories = new HashSet<>();

    /**
     * @param workBefore the work that an earlier census met; that of this one is added
     * @param since null for a full harvest
     */
    BrightspaceOfferingCensus(BrightspaceLists lists, String offering, Set<String> workBefore, @Nullable Instant since, Instant now, Tally tally) {
        this.lists = lists;
        this.at = "le/1.91/" + offering;
        this.offering = offering;
        this.workBefore = workBefore;
        this.since = since;
        this.now = now;
        this.tally = tally;
    }

    /** @return how many grades changed since */
    int read() throws IOException, InterruptedException {
        lists.list(at + "/grades/").rows().forEach(item -> gradeItems.put(item.path("Id").asText(), item));
        int changed = grades();
        tally.add("grade items", 1);
        BrightspaceLists.Listed folders = lists.list(at + "/dropbox/folders/");
        tally.add("folders", folders.pages());
        for (JsonNode folder : folders.rows()) {
            folder(folder);
        }
        BrightspaceLists.Listed quizzes = lists.list(at + "/quizzes/");
        tally.add("quizzes", quizzes.pages());
        for (JsonNode quiz : quizzes.rows()) {
            quiz(quiz);
        }
        BrightspaceLists.Listed forums = lists.list(at + "/discussions/forums/");
        tally.add("forums", forums.pages());
        for (JsonNode forum : forums.rows()) {
            forum(forum);
        }
        for (JsonNode item : gradeItems.values()) {
            gradeItem(item);
        }
        tally.add("groups", groupCategories.size());
        long each = itemsToRead.stream().mapToLong(item -> Tally.pages(gradesOfItem.getOrDefault(item, 0), GRADES_PAGE)).sum();
        long all = Tally.pages(gradesOfItem.values().stream().mapToInt(Integer::intValue).sum(), GRADES_PAGE);
        tally.add("grades", itemsToRead.isEmpty() ? 0 : Math.min(each, all));
        return changed;
    }

    private int grades() throws IOException, InterruptedException {
        int changed = 0;
        for (JsonNode grade : lists.list(at + "/grades/values/?pageSize=" + GRADES_PAGE).rows()) {
            String item = grade.path("GradeObjectIdentifier").asText();
            gradesOfItem.merge(item, 1, Integer::sum);
            if (since != null && !Instant.parse(grade.path("LastModified").asText()).isBefore(since)) {
                changedItems.add(item);
                changed++;
            }
        }
        return changed;
    }

    private void folder(JsonNode folder) throws IOException, InterruptedException {
        String id = folder.path("Id").asText();
        String item = claim(folder.path("GradeItemId"));
        if (folder.path("IsHidden").asBoolean()) {
            return;
        }
        String address = at + "/dropbox/folders/" + id;
        BrightspaceLists.Listed access = lists.list(address + "/specialaccess/");
        tally.add("special access", access.pages());
        boolean ofGroups = folder.path("DropboxType").asText().equals("1");
        if (ofGroups) {
            groupCategories.add(folder.path("GroupTypeId").asText());
        }
        boolean online = !Set.of("2", "3").contains(folder.path("SubmissionType").asText());
        JsonNode availability = folder.path("Availability");
        boolean wanted = isWanted("dropbox-" + id, item);
        if (wanted || isInSight(availability.path("StartDate"), latest(access, folder.path("DueDate"), availability.path("EndDate")))) {
            BrightspaceLists.Listed rows = lists.list(address + "/submissions/paged/");
            boolean counted = Stream.of("TotalFiles", "TotalUsersWithSubmissions", "TotalUsersWithFeedback").anyMatch(count -> folder.path(count).asInt() != 0);
            tally.add("submissions", counted || !online ? rows.pages() : 0);
            boolean graded = gradebookOnly(folder) && item != null;
            if (graded) {
                itemsToRead.add(item);
            }
            exemptions(item, wanted || graded || rows.rows().stream().anyMatch(BrightspaceOfferingCensus::isTouched));
        }
    }

    private static boolean isTouched(JsonNode row) {
        return !row.path("Submissions").isEmpty() || row.hasNonNull("CompletionDate") || row.path("Status").asText().equals("3");
    }

    private static boolean gradebookOnly(JsonNode folder) {
        return !folder.path("Assessment").hasNonNull("ScoreDenominator");
    }

    private void quiz(JsonNode quiz) throws IOException, InterruptedException {
        String id = quiz.path("QuizId").asText();
        String item = claim(quiz.path("GradeItemId"));
        if (!quiz.path("IsActive").asBoolean()) {
            return;
        }
        BrightspaceLists.Listed access = lists.list(at + "/quizzes/" + id + "/specialaccess/");
        tally.add("special access", access.pages());
        boolean wanted = isWanted("quiz-" + id, item);
        if (wanted || isInSight(quiz.path("StartDate"), latest(access, quiz.path("DueDate"), quiz.path("EndDate")))) {
            BrightspaceLists.Listed attempts = lists.list(at + "/quizzes/" + id + "/attempts/");
            tally.add("attempts", attempts.pages());
            exemptions(item, wanted || !attempts.rows().isEmpty());
        }
    }

    private void forum(JsonNode forum) throws IOException, InterruptedException {
        BrightspaceLists.Listed topics = lists.list(at + "/discussions/forums/" + forum.path("ForumId").asText() + "/topics/");
        tally.add("topics", topics.pages());
        for (JsonNode topic : topics.rows()) {
            topic(forum, topic);
        }
    }

    private void topic(JsonNode forum, JsonNode topic) throws IOException, InterruptedException {
        String id = topic.path("TopicId").asText();
        String item = topic.hasNonNull("GradeItemId") ? claim(topic.path("GradeItemId")) : itemOfTopic(id);
        if (item == null && !topic.hasNonNull("ScoreOutOf") || forum.path("IsHidden").asBoolean() || topic.path("IsHidden").asBoolean()) {
            return;
        }
        boolean wanted = isWanted("topic-" + id, item);
        if (wanted || isInSight(topic.path("StartDate"), Stream.of(topic.path("DueDate"), topic.path("EndDate")))) {
            String posts = at + "/discussions/forums/" + forum.path("ForumId").asText() + "/topics/" + id + "/posts/?pageNumber=1&pageSize=" + POSTS_PAGE;
            int written = lists.list(posts).rows().size();
            tally.add("posts", Tally.pagesWithoutTotal(written, POSTS_PAGE));
            if (item != null) {
                itemsToRead.add(item);
            }
            exemptions(item, wanted || written > 0 || gradesOfItem.getOrDefault(String.valueOf(item), 0) > 0);
        }
    }

    /** Work that no tool has: nothing of it shows but its grades. */
    private void gradeItem(JsonNode item) {
        String id = item.path("Id").asText();
        boolean computed = Set.of("5", "6", "7", "8", "9", "Calculated", "Formula", "FinalCalculated", "FinalAdjusted", "Category").contains(item.path("GradeType").asText());
        if (claimed.contains(id) || computed || item.path("IsHidden").asBoolean() || item.path("AssociatedTool").hasNonNull("ToolItemId")) {
            return;
        }
        if (isWanted("grade-" + id, id)) {
            itemsToRead.add(id);
            exemptions(id, true);
        }
    }

    private void exemptions(@Nullable String item, boolean needed) {
        tally.add("exemptions", needed && item != null && gradeItems.containsKey(item) ? 1 : 0);
    }

    private @Nullable String claim(JsonNode item) {
        if (item.isNull() || item.isMissingNode()) {
            return null;
        }
        claimed.add(item.asText());
        return item.asText();
    }

    private @Nullable String itemOfTopic(String topic) {
        for (Map.Entry<String, JsonNode> item : gradeItems.entrySet()) {
            if (!claimed.contains(item.getKey()) && item.getValue().path("AssociatedTool").path("ToolItemId").asText().equals(topic)) {
                claimed.add(item.getKey());
                return item.getKey();
            }
        }
        return null;
    }

    private boolean isWanted(String work, @Nullable String item) {
        boolean known = !workBefore.add(offering + " " + work);
        return since == null || !known || item != null && changedItems.contains(item);
    }

    private static Stream<JsonNode> latest(BrightspaceLists.Listed access, JsonNode... own) {
        return Stream.concat(Stream.of(own), access.rows().stream().map(row -> row.path("SpecialAccess")).flatMap(dates -> Stream.of(dates.path("DueDate"), dates.path("EndDate"))));
    }

    private boolean isInSight(JsonNode start, Stream<JsonNode> ends) {
        List<Instant> last = ends.filter(JsonNode::isTextual).map(end -> Instant.parse(end.asText())).sorted().toList();
        boolean begun = !start.isTextual() || !Instant.parse(start.asText()).isAfter(now);
        return begun && (last.isEmpty() || !now.isAfter(last.get(last.size() - 1).plus(IN_SIGHT)));
    }
}
