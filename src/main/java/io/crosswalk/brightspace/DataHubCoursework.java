package io.crosswalk.brightspace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sorts the data sets of coursework by offering. */
final class DataHubCoursework {

    private static final List<DataSet> BY_THEMSELVES = List.of(
            DataSet.GRADE_OBJECTS, DataSet.GRADES, DataSet.SUBMISSIONS, DataSet.FORUMS, DataSet.TOPICS, DataSet.POSTS);

    private final Set<String> wanted;

    /** @param wanted the ids of the offerings whose coursework will be read */
    DataHubCoursework(Set<String> wanted) {
        this.wanted = wanted;
    }

    Set<String> sort(DataHubFiles files) {
        for (DataSet set : BY_THEMSELVES) {
            files.sort(set, this::courseOf);
        }
        Map<String, String> courseByFolder = noting(files, DataSet.FOLDERS, "DropboxId");
        files.sort(DataSet.FOLDER_ACCESS, row -> courseByFolder.get(row.text("DropboxId")));
        Map<String, String> courseByQuiz = noting(files, DataSet.QUIZZES, "QuizId");
        files.sort(DataSet.ATTEMPTS, row -> courseByQuiz.get(row.text("QuizId")));
        return wanted;
    }

    /** For sets whose rows do not, or not always, say which offering they are of. */
    private Map<String, String> noting(DataHubFiles files, DataSet set, String idColumn) {
        Map<String, String> courses = new HashMap<>();
        files.sort(set, row -> {
            String courseId = courseOf(row);
            if (courseId != null) {
                courses.put(row.text(idColumn), courseId);
            }
            return courseId;
        });
        return courses;
    }

    private @Nullable String courseOf(DataSetRow row) {
        String courseId = row.text("OrgUnitId");
        return wanted.contains(courseId) ? courseId : null;
    }
}
