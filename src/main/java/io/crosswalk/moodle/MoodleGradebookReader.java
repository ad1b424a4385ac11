package io.crosswalk.moodle;

import io.crosswalk.canonical.Enrollment;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.VendorRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a course's gradebook when it is first needed, and once. */
final class MoodleGradebookReader {

    private final MoodleClient client;
    private final MoodleRequests requests;
    private final MoodleSite site;
    private final CourseworkRequest request;
    private @Nullable MoodleGradebook read;

    MoodleGradebookReader(MoodleClient client, MoodleRequests requests, MoodleSite site, CourseworkRequest request) {
        this.client = client;
        this.requests = requests;
        this.site = site;
        this.request = request;
    }

    /** Empty where the service has no function for it; who cannot do without has required it before. */
    MoodleGradebook read() {
        MoodleGradebook gradebook = read;
        if (gradebook == null) {
            gradebook = site.has(MoodlePermission.GRADEBOOK) ? MoodleGradebook.of(learners()) : MoodleGradebook.UNREAD;
            read = gradebook;
        }
        return gradebook;
    }

    boolean isRead() {
        return read != null;
    }

    private List<List<MoodleGradebookRow>> learners() {
        String courseId = request.course().id();
        List<List<MoodleGradebookRow>> learners = learners(requests.gradebook(courseId));
        Optional<String> somebody = request.enrollments().stream().map(Enrollment::personId).min(String::compareTo);
        if (!learners.isEmpty() || somebody.isEmpty()) {
            return learners;
        }
        // Of a course whose enrollments are all suspended Moodle shows nobody, unless it is asked for somebody.
        List<List<MoodleGradebookRow>> one = learners(requests.gradebookOf(courseId, somebody.get()));
        if (one.isEmpty()) {
            throw new UnreadableException(Cause.PERMISSION_MISSING, "The gradebook of course " + courseId + " shows nobody, though the course has students. Nothing was taken for gone. "
                    + MoodlePermission.GRADEBOOK.remedy());
        }
        return one;
    }

    private List<List<MoodleGradebookRow>> learners(VendorRequest asked) {
        List<List<MoodleGradebookRow>> learners = client.list(asked, "usergrades", MoodleGradebookRow::ofLearner).elements();
        boolean stale = learners.stream().flatMap(List::stream).anyMatch(MoodleGradebookRow::stale);
        // Reading made Moodle compute: the second time it has.
        return stale ? client.list(asked, "usergrades", MoodleGradebookRow::ofLearner).elements() : learners;
    }
}
