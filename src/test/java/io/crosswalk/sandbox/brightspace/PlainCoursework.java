package io.crosswalk.sandbox.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the work of an offering over the interface, and what became of it. */
final class PlainCoursework {

    private final BrightspaceClient client;
    private final Instant now;

    PlainCoursework(BrightspaceClient client, Instant now) {
        this.client = client;
        this.now = now;
    }

    List<FoundCoursework> of(long id) throws Exception {
        Map<Long, Map<Long, JsonNode>> values = values(id);
        List<FoundCoursework> all = new ArrayList<>();
        String offering = "/le/1.91/" + id;
        Set<Long> claimed = new HashSet<>();
        Map<Long, Set<Long>> groups = new HashMap<>();
        Map<Long, Set<Long>> groupsOfCategory = new HashMap<>();
        for (JsonNode category : client.json("/lp/1.43/" + id + "/groupcategories/")) {
            long categoryId = category.path("GroupCategoryId").asLong();
            for (JsonNode group : client.json("/lp/1.43/" + id + "/groupcategories/" + categoryId + "/groups/")) {
                Set<Long> members = new HashSet<>();
                group.path("Enrollments").forEach(member -> members.add(member.asLong()));
                groups.put(group.path("GroupId").asLong(), members);
                groupsOfCategory.computeIfAbsent(categoryId, unseen -> new HashSet<>()).addAll(members);
            }
        }
        for (JsonNode folder : client.json(offering + "/dropbox/folders/")) {
            claimed.add(folder.path("GradeItemId").asLong());
            if (!folder.path("IsHidden").asBoolean()) {
                all.add(folder(offering, folder, groups, groupsOfCategory, values));
            }
        }
        for (JsonNode quiz : client.objects(offering + "/quizzes/")) {
            claimed.add(quiz.path("GradeItemId").asLong());
            if (quiz.path("IsActive").asBoolean()) {
                all.add(quiz(offering, quiz));
            }
        }
        JsonNode objects = client.json(offering + "/grades/");
        for (JsonNode forum : client.json(offering + "/discussions/forums/")) {
            String topics = offering + "/discussions/forums/" + forum.path("ForumId").asLong() + "/topics/";
            for (JsonNode topic : client.json(topics)) {
                Long item = null;
                for (JsonNode object : objects) {
                    boolean ofTopic = object.path("AssociatedTool").path("ToolItemId").asLong() == topic.path("TopicId").asLong();
                    if (ofTopic && !claimed.contains(object.path("Id").asLong())) {
                        item = object.path("Id").asLong();
                    }
                }
                if (!topic.path("IsHidden").asBoolean() && (item != null || !topic.path("ScoreOutOf").isNull())) {
                    all.add(topic(offering, topics, topic, item, groupsOfCategory, values));
                }
            }
        }
        for (JsonNode object : objects) {
            if (object.path("AssociatedTool").isNull() && !object.path("IsHidden").asBoolean()
                    && Set.of("Numeric", "PassFail", "SelectBox", "Text").contains(object.path("GradeType").asText())) {
                long item = object.path("Id").asLong();
                Map<Long, FoundWork> found = new HashMap<>();
                values.getOrDefault(item, Map.of()).forEach((user, value) -> found.put(user, book(value, null, false)));
                all.add(new FoundCoursework("grade-" + item, null, found, exempt(offering, item), Map.of(), null, false));
            }
        }
        return all;
    }

    private FoundCoursework folder(String offering, JsonNode folder, Map<Long, Set<Long>> groups, Map<Long, Set<Long>> groupsOfCategory,
            Map<Long, Map<Long, JsonNode>> values) throws Exception {
        String path = offering + "/dropbox/folders/" + folder.path("Id").asLong();
        int type = folder.path("SubmissionType").asInt();
        boolean visible = type != 2 && type != 3;
        Map<Long, Instant> due = special(path, folder.path("Id").asLong() % 2 == 0);
        boolean restricted = folder.path("AllowOnlyUsersWithSpecialAccess").asBoolean();
        Map<Long, FoundWork> found = new HashMap<>();
        Long item = folder.path("GradeItemId").isNull() ? null : folder.path("GradeItemId").asLong();
        for (JsonNode row : client.items(path + "/submissions/paged/")) {
            Instant at = null;
            for (JsonNode submission : row.path("Submissions")) {
                Instant one = Instant.parse(submission.path("SubmissionDate").asText());
                at = at == null || one.isAfter(at) ? one : at;
            }
            if (at == null && !row.path("CompletionDate").isNull()) {
                at = Instant.parse(row.path("CompletionDate").asText());
            }
            JsonNode feedback = row.path("Feedback");
            boolean released = row.path("Status").asInt() == 3 && feedback.path("IsGraded").asBoolean();
            BigDecimal points = released && feedback.path("Score").isNumber() ? feedback.path("Score").decimalValue() : null;
            String words = released ? feedback.path("GradedSymbol").asText(null) : null;
            long entity = row.path("Entity").path("EntityId").asLong();
            Set<Long> users = row.path("Entity").path("EntityType").asText().equals("Group") ? groups.get(entity) : Set.of(entity);
            for (long user : users) {
                FoundWork one = new FoundWork(false, visible, false, at, null, points, words);
                boolean scored = !folder.path("Assessment").path("ScoreDenominator").isNull();
                JsonNode value = item == null || scored ? null : values.getOrDefault(item, Map.of()).get(user);
                found.put(user, value == null ? one : book(value, at, visible));
            }
        }
        Set<Long> only = restricted ? due.keySet() : folder.path("GroupTypeId").isNull() ? null : groupsOfCategory.get(folder.path("GroupTypeId").asLong());
        return new FoundCoursework("dropbox-" + folder.path("Id").asLong(), only, found, item == null ? Set.of() : exempt(offering, item),
                dates(due, folder), due(folder), visible);
    }

    private FoundCoursework quiz(String offering, JsonNode quiz) throws Exception {
        String path = offering + "/quizzes/" + quiz.path("QuizId").asLong();
        Map<Long, Instant> due = special(path, false);
        Map<Long, List<JsonNode>> attempts = new HashMap<>();
        client.objects(path + "/attempts/")
                .forEach(attempt -> attempts.computeIfAbsent(attempt.path("UserId").asLong(), unseen -> new ArrayList<>()).add(attempt));
        Map<Long, FoundWork> found = new HashMap<>();
        attempts.forEach((user, list) -> {
            Instant at = list.stream().filter(one -> !one.path("Completed").isNull()).map(one -> Instant.parse(one.path("Completed").asText()))
                    .max(Instant::compareTo).orElse(null);
            List<BigDecimal> scores = list.stream().filter(one -> one.path("IsPublished").asBoolean() && one.path("Score").isNumber())
                    .map(one -> one.path("Score").decimalValue()).toList();
            boolean draft = list.stream().anyMatch(one -> one.path("Completed").isNull());
            found.put(user, new FoundWork(false, true, draft, at, null, scores.isEmpty() ? null : score(quiz.path("CalcTypeId").asInt(), scores), null));
        });
        Set<Long> exempt = quiz.path("GradeItemId").isNull() ? Set.of() : exempt(offering, quiz.path("GradeItemId").asLong());
        Set<Long> only = quiz.path("AllowOnlyUsersWithSpecialAccess").asBoolean() ? due.keySet() : null;
        return new FoundCoursework("quiz-" + quiz.path("QuizId").asLong(), only, found, exempt, dates(due, quiz), due(quiz), true);
    }

    private static BigDecimal score(int calculation, List<BigDecimal> scores) {
        return switch (calculation) {
            case 1 -> scores.stream().max(BigDecimal::compareTo).orElseThrow();
            case 2 -> scores.stream().min(BigDecimal::compareTo).orElseThrow();
            case 3 -> scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(scores.size()), MathContext.DECIMAL64);
            case 4 -> scores.get(0);
            default -> scores.get(scores.size() - 1);
        };
    }

    private FoundCoursework topic(String offering, String topics, JsonNode topic, @Nullable Long item, Map<Long, Set<Long>> groupsOfCategory,
            Map<Long, Map<Long, JsonNode>> values) throws Exception {
        Map<Long, Instant> posted = new HashMap<>();
        boolean anonymous = false;
        for (JsonNode post : client.json(topics + topic.path("TopicId").asLong() + "/posts/?pageSize=1000&pageNumber=1")) {
            anonymous |= post.path("IsAnonymous").asBoolean() && !post.path("IsDeleted").asBoolean();
            if (!post.path("IsDeleted").asBoolean()) {
                posted.merge(post.path("PostingUserId").asLong(), Instant.parse(post.path("DatePosted").asText()),
                        (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        Map<Long, FoundWork> found = new HashMap<>();
        posted.forEach((user, at) -> found.put(user, new FoundWork(false, true, false, at, null, null, null)));
        if (item != null) {
            values.getOrDefault(item, Map.of()).forEach((user, value) -> found.put(user, book(value, posted.get(user), true)));
        }
        Set<Long> only = topic.path("GroupTypeId").isNull() ? null : groupsOfCategory.get(topic.path("GroupTypeId").asLong());
        return new FoundCoursework("topic-" + topic.path("TopicId").asLong(), only, found, item == null ? Set.of() : exempt(offering, item), Map.of(),
                due(topic), !anonymous);
    }

    private FoundWork book(JsonNode value, @Nullable Instant at, boolean visible) {
        boolean released = !value.path("ReleasedDate").isNull() && !Instant.parse(value.path("ReleasedDate").asText()).isAfter(now);
        BigDecimal points = released && value.path("PointsNumerator").isNumber() ? value.path("PointsNumerator").decimalValue() : null;
        boolean numeric = value.path("GradeObjectType").asInt() == 1;
        return new FoundWork(false, visible, false, at, null, points, released && !numeric ? value.path("DisplayedGrade").asText(null) : null);
    }

    private Set<Long> exempt(String offering, long item) throws Exception {
        Set<Long> users = new HashSet<>();
        client.json(offering + "/grades/" + item + "/exemptions/").forEach(user -> users.add(user.path("Identifier").asLong()));
        return users;
    }

    /** With {@code Instant.MAX} for those without a date of their own. */
    private Map<Long, Instant> special(String path, boolean bookmarked) throws Exception {
        Map<Long, Instant> due = new HashMap<>();
        for (JsonNode row : bookmarked ? client.items(path + "/specialaccess/") : client.objects(path + "/specialaccess/")) {
            String own = row.path("SpecialAccess").path("DueDate").asText("null");
            due.put(row.path("UserId").asLong(), own.equals("null") ? Instant.MAX : Instant.parse(own));
        }
        return due;
    }

    private static Map<Long, Instant> dates(Map<Long, Instant> due, JsonNode work) {
        Map<Long, Instant> own = new HashMap<>(due);
        own.replaceAll((user, date) -> date.equals(Instant.MAX) && due(work) != null ? due(work) : date);
        return own;
    }

    private static @Nullable Instant due(JsonNode work) {
        return work.path("DueDate").isTextual() ? Instant.parse(work.path("DueDate").asText()) : null;
    }

    /** By grade object and student. */
    private Map<Long, Map<Long, JsonNode>> values(long id) throws Exception {
        Map<Long, Map<Long, JsonNode>> values = new HashMap<>();
        client.objects("/le/1.91/" + id + "/grades/values/?pageSize=200").forEach(value -> values
                .computeIfAbsent(value.path("GradeObjectIdentifier").asLong(), unseen -> new HashMap<>()).put(value.path("UserId").asLong(), value));
        return values;
    }
}
