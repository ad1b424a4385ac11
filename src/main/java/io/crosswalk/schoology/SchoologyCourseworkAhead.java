package io.crosswalk.schoology;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** First pages of the coursework of sections that will be asked for, read for many sections at once. */
final class SchoologyCourseworkAhead {

    /** The last harvest did not read all courses at one moment, and the first one that is asked for need not be the first that was read. */
    private static final Duration SPREAD = Duration.ofHours(1);

    private final SchoologyRequests requests;
    private final SchoologyBatches batches;
    private final List<String> sectionIds;
    private final SchoologyReadAhead items;
    private final SchoologyReadAhead grades;
    private @Nullable SchoologyReadAhead recentGrades;
    private @Nullable Instant recentSince;

    SchoologyCourseworkAhead(SchoologyRequests requests, SchoologyBatches batches, List<String> sectionIds) {
        this.requests = requests;
        this.batches = batches;
        this.sectionIds = sectionIds;
        this.items = batches.ahead(sectionIds, requests::gradeItems);
        this.grades = batches.ahead(sectionIds, requests::grades);
    }

    SchoologyLists.Listed gradeItems(String sectionId, SchoologyLists lists) {
        return lists.read(requests.gradeItems(sectionId), SchoologyCollection.GRADE_ITEMS, items.take(sectionId));
    }

    List<JsonNode> grades(String sectionId, SchoologyLists lists) {
        return lists.read(requests.grades(sectionId), SchoologyCollection.GRADES, grades.take(sectionId)).complete();
    }

    /** Those that changed since, and maybe some others. */
    List<JsonNode> gradesSince(String sectionId, Instant since, SchoologyLists lists) {
        Instant common = since(since);
        if (since.isBefore(common)) {
            return lists.all(requests.gradesSince(sectionId, since), SchoologyCollection.GRADES);
        }
        return lists.read(requests.gradesSince(sectionId, common), SchoologyCollection.GRADES, recentGrades.take(sectionId)).complete();
    }

    private synchronized Instant since(Instant asked) {
        if (recentGrades == null || recentSince == null) {
            Instant common = asked.minus(SPREAD);
            recentSince = common;
            recentGrades = batches.ahead(sectionIds, sectionId -> requests.gradesSince(sectionId, common));
        }
        return recentSince;
    }
}
