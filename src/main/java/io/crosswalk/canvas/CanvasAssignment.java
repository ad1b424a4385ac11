package io.crosswalk.canvas;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published assignment of a course, before it is given to sections.
 *
 * @param gradedInPoints grades are numbers of points, not letters, percents or words
 * @param handingInVisible see {@link io.crosswalk.canonical.Circumstances}
 * @param base the dates of everybody who has no others
 * @param forEverybody false where only those have it whom the overrides name
 */
record CanvasAssignment(
        String id,
        String title,
        @Nullable String description,
        String category,
        List<String> submissionTypes,
        boolean gradedInPoints,
        boolean handingInVisible,
        @Nullable BigDecimal maxPoints,
        CanvasDates base,
        boolean forEverybody,
        CanvasOverrides overrides) {}
