package io.crosswalk.brightspace;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gradable work of a course offering, before it is given to sections.
 *
 * @param id unique within the offering: ids of different tools overlap, so that each has the tool's name before it
 * @param handingInVisible see {@link io.crosswalk.canonical.Circumstances}
 * @param gradeObjectId the item of the gradebook that its grades go to; null without one
 * @param groupCategoryId the groups that hand it in together; null where each student does alone
 * @param restricted only those have it who were given special access
 */
record BrightspaceWork(
        String id,
        String title,
        @Nullable String description,
        String category,
        List<String> submissionTypes,
        boolean handingInVisible,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Instant dueAt,
        @Nullable BigDecimal maxPoints,
        @Nullable String gradeObjectId,
        @Nullable String groupCategoryId,
        boolean restricted) {}
