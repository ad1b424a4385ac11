package io.crosswalk.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.brightspace.CourseList.Kind;
import io.crosswalk.connector.CourseworkIntake;
import io.crosswalk.connector.Rejection;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds out who has which work of one offering. Used by one thread. */
final class BrightspaceAudienceReader {

    private final String courseId;
    private final BrightspaceSettings settings;
    private final CourseRows rows;
    private final Map<String, Map<String, Set<String>>> groupsByCategory = new HashMap<>();

    BrightspaceAudienceReader(String courseId, BrightspaceSettings settings, CourseRows rows) {
        this.courseId = courseId;
        this.settings = settings;
        this.rows = rows;
    }

    BrightspaceAudience of(GradableWork gradable, CourseworkIntake intake) {
        BrightspaceWork work = gradable.work();
        BrightspaceAudience audience = access(gradable).filter(list -> settings.specialAccess() || work.restricted())
                .map(list -> withAccess(list, work, intake))
                .orElse(BrightspaceAudience.EVERYBODY);
        if (work.groupCategoryId() == null) {
            return audience;
        }
        Set<String> members = new HashSet<>();
        groups(work.groupCategoryId()).values().forEach(members::addAll);
        return audience.among(members);
    }

    /** Members by group. */
    Map<String, Set<String>> groups(String categoryId) {
        return groupsByCategory.computeIfAbsent(categoryId, category -> {
            Map<String, Set<String>> groups = new HashMap<>();
            rows.list(CourseList.of(Kind.GROUPS_OF_CATEGORY, category), node -> node, page -> page.forEach(node -> add(node, category, groups)));
            return groups;
        });
    }

    /** Who is in no group is taken not to have the work: a group that cannot be read would take it from its members. */
    private void add(JsonNode node, String category, Map<String, Set<String>> groups) {
        try {
            VendorRecord group = new VendorRecord(node);
            groups.put(group.id("GroupId"), new HashSet<>(group.ids("Enrollments")));
        } catch (UnusableFieldException reason) {
            throw new UnreadableException(Cause.UNEXPECTED_SHAPE, "A group of category " + category + " of course " + courseId + " cannot be read: "
                    + reason.getMessage() + ". Nothing was concluded about this course.");
        }
    }

    private static Optional<CourseList> access(GradableWork gradable) {
        if (gradable instanceof GradableWork.Folder folder) {
            return Optional.of(CourseList.of(Kind.ACCESS_TO_FOLDER, folder.folderId()));
        }
        if (gradable instanceof GradableWork.Quiz quiz) {
            return Optional.of(CourseList.of(Kind.ACCESS_TO_QUIZ, quiz.quizId()));
        }
        return Optional.empty();
    }

    private BrightspaceAudience withAccess(CourseList list, BrightspaceWork work, CourseworkIntake intake) {
        Map<String, BrightspaceSpecialAccess> access = new LinkedHashMap<>();
        Set<String> unusable = new HashSet<>();
        rows.list(list, node -> BrightspaceSpecialAccess.translate(node, work.id()), page -> page.forEach(row -> row.give(
                given -> access.put(given.personId(), given),
                refused -> {
                    intake.rejected(refused.rejection(Rejection.Kind.SUBMISSION, access.size() + 1));
                    if (refused.personId() != null) {
                        unusable.add(refused.personId());
                    }
                },
                reason -> {})));
        Map<String, Instant> due = new HashMap<>();
        access.values().stream().filter(given -> given.dueAt() != null).forEach(given -> due.put(given.personId(), given.dueAt()));
        Instant latest = access.values().stream().flatMap(given -> Stream.of(Optional.ofNullable(given.dueAt()), Optional.ofNullable(given.endsAt())))
                .flatMap(Optional::stream).max(Comparator.naturalOrder()).orElse(null);
        Set<String> only = new HashSet<>(access.keySet());
        only.addAll(unusable);
        return new BrightspaceAudience(work.restricted() ? only : null, due, latest);
    }
}
