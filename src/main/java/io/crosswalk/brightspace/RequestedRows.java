package io.crosswalk.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.kit.VendorRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks the REST API for each list of one offering. */
final class RequestedRows implements CourseRows {

    private final String courseId;
    private final BrightspaceRequests requests;
    private final BrightspaceClient client;

    RequestedRows(String courseId, BrightspaceRequests requests, BrightspaceClient client) {
        this.courseId = courseId;
        this.requests = requests;
        this.client = client;
    }

    @Override
    public <T> Optional<Instant> list(CourseList list, Function<JsonNode, T> translator, Consumer<List<T>> pages) {
        if (list.kind() == CourseList.Kind.POSTS_IN_TOPIC) {
            client.numbered(page -> requests.posts(courseId, list.within(), list.id(), page), BrightspaceRequests.POSTS_PAGE, translator, pages);
            return Optional.empty();
        }
        return client.list(request(list), translator, pages);
    }

    private VendorRequest request(CourseList list) {
        return switch (list.kind()) {
            case GRADE_OBJECTS -> requests.gradeObjects(courseId);
            case FOLDERS -> requests.folders(courseId);
            case QUIZZES -> requests.quizzes(courseId);
            case FORUMS -> requests.forums(courseId);
            case TOPICS_OF_FORUM -> requests.topics(courseId, list.id());
            case GROUPS_OF_CATEGORY -> requests.groups(courseId, list.id());
            case ACCESS_TO_FOLDER -> requests.folderAccess(courseId, list.id());
            case ACCESS_TO_QUIZ -> requests.quizAccess(courseId, list.id());
            case SUBMISSIONS_TO_FOLDER -> requests.submissions(courseId, list.id());
            case ATTEMPTS_AT_QUIZ -> requests.attempts(courseId, list.id());
            case POSTS_IN_TOPIC -> requests.posts(courseId, list.within(), list.id(), 1);
            case GRADES -> requests.gradeValues(courseId);
            case GRADES_OF_ITEM -> requests.gradeValuesOf(courseId, list.id());
            case EXEMPTIONS_FROM_ITEM -> requests.exemptions(courseId, list.id());
        };
    }
}
