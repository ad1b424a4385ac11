package io.crosswalk.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lists of one offering, taken from the data sets. Holds that offering in memory while it is read. Used by one thread. */
final class DataHubRows implements CourseRows {

    private final String courseId;
    private final DataHubFolder folder;
    private final Map<String, List<DataSetRow>> membersByGroup;
    private final Optional<Instant> asOf;
    private final Map<DataSet, Map<String, List<DataSetRow>>> read = new EnumMap<>(DataSet.class);

    /** @param asOf what is older than this is in the data sets */
    DataHubRows(String courseId, DataHubFolder folder, Map<String, List<DataSetRow>> membersByGroup, @Nullable Instant asOf) {
        this.courseId = courseId;
        this.folder = folder;
        this.membersByGroup = membersByGroup;
        this.asOf = Optional.ofNullable(asOf);
    }

    @Override
    public <T> Optional<Instant> list(CourseList list, Function<JsonNode, T> translator, Consumer<List<T>> pages) {
        pages.accept(rows(list).map(translator).toList());
        return asOf;
    }

    private Stream<? extends JsonNode> rows(CourseList list) {
        return switch (list.kind()) {
            case GRADE_OBJECTS -> all(DataSet.GRADE_OBJECTS).map(DataHubForms::gradeObject);
            case FOLDERS -> all(DataSet.FOLDERS).map(DataHubForms::folder);
            case QUIZZES -> all(DataSet.QUIZZES).map(DataHubForms::quiz);
            case FORUMS -> forums();
            case TOPICS_OF_FORUM -> of(DataSet.TOPICS, list.id()).map(DataHubForms::topic);
            case GROUPS_OF_CATEGORY -> membersByGroup.entrySet().stream().map(group -> DataHubForms.group(group.getKey(), group.getValue()));
            case ACCESS_TO_FOLDER -> of(DataSet.FOLDER_ACCESS, list.id()).map(DataHubForms::folderAccess);
            case ACCESS_TO_QUIZ -> Stream.empty();
            case SUBMISSIONS_TO_FOLDER -> submissions(list.id());
            case ATTEMPTS_AT_QUIZ -> of(DataSet.ATTEMPTS, list.id()).map(DataHubForms::attempt);
            case POSTS_IN_TOPIC -> of(DataSet.POSTS, list.id()).map(DataHubForms::post);
            case GRADES -> all(DataSet.GRADES).map(DataHubForms::grade);
            case GRADES_OF_ITEM -> of(DataSet.GRADES, list.id()).map(DataHubForms::grade);
            case EXEMPTIONS_FROM_ITEM -> of(DataSet.GRADES, list.id()).filter(row -> row.says("IsExempt")).map(row -> DataHubForms.user(row.text("UserId")));
        };
    }

    /** Topics tell of their forums; that a forum is hidden or deleted only its own data set does, and its topics are so too. */
    private Stream<? extends JsonNode> forums() {
        DataSetRows forums = new DataSetRows(DataSet.FORUMS);
        folder.each(DataSet.FORUMS, courseId, forums::add);
        Set<String> hidden = new HashSet<>();
        forums.current().stream().filter(forum -> forum.says("IsHidden")).forEach(forum -> hidden.add(forum.text("ForumId")));
        Set<String> ids = new LinkedHashSet<>(by(DataSet.TOPICS).keySet());
        forums.deleted().forEach(forum -> ids.remove(forum.text("ForumId")));
        return ids.stream().map(id -> DataHubForms.forum(id, hidden.contains(id)));
    }

    /** What a grade is in words, the gradebook knows alone. */
    private Stream<? extends JsonNode> submissions(String folderId) {
        String gradeItem = all(DataSet.FOLDERS).filter(row -> row.text("DropboxId").equals(folderId)).map(row -> row.text("GradeItemId")).findFirst().orElse("");
        Map<String, String> words = new HashMap<>();
        of(DataSet.GRADES, gradeItem).filter(grade -> grade.get("GradeText") != null).forEach(grade -> words.put(grade.text("UserId"), grade.text("GradeText")));
        return of(DataSet.SUBMISSIONS, folderId).map(row -> DataHubForms.submission(row, words.get(row.text("SubmitterId"))));
    }

    private Stream<DataSetRow> all(DataSet set) {
        return by(set).values().stream().flatMap(List::stream);
    }

    private Stream<DataSetRow> of(DataSet set, String id) {
        return by(set).getOrDefault(id, List.of()).stream();
    }

    /** Each set is read once. */
    private Map<String, List<DataSetRow>> by(DataSet set) {
        Map<String, List<DataSetRow>> rows = read.get(set);
        if (rows == null) {
            DataSetRows current = new DataSetRows(set);
            folder.each(set, courseId, current::add);
            rows = new LinkedHashMap<>();
            for (DataSetRow row : current.current()) {
                rows.computeIfAbsent(row.text(column(set)), id -> new ArrayList<>()).add(row);
            }
            read.put(set, rows);
        }
        return rows;
    }

    /** By whose ids the rows of a set are asked for. */
    private static String column(DataSet set) {
        return switch (set) {
            case TOPICS -> "ForumId";
            case FOLDER_ACCESS, SUBMISSIONS -> "DropboxId";
            case ATTEMPTS -> "QuizId";
            case POSTS -> "TopicId";
            case GRADES -> "GradeObjectId";
            case ORG_UNITS, ORG_UNIT_PARENTS, USERS, ROLES, ENROLLMENTS, ENROLLMENT_LOG, FOLDERS, QUIZZES, FORUMS, GRADE_OBJECTS -> "";
        };
    }
}
