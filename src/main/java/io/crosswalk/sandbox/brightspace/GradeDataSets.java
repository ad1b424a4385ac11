package io.crosswalk.sandbox.brightspace;

import static io.crosswalk.sandbox.brightspace.RosterDataSets.row;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Data sets of the grade book. Whether a grade object is hidden cannot be seen there. */
final class GradeDataSets {

    private final Tenant tenant;
    private final GradeBook gradeBook;

    GradeDataSets(Tenant tenant) {
        this.tenant = tenant;
        this.gradeBook = new GradeBook(tenant);
    }

    List<DataSet> all() {
        return List.of(
                DataSet.of("Grade Objects", 1, false,
                        "GradeObjectId,OrgUnitId,ParentGradeObjectId,Name,TypeName,StartDate,EndDate,MaxPoints,CanExceedMaxGrade,IsBonus,GradeSchemeId,"
                                + "ToolName,AssociatedToolItemId,LastModified,GradeObjectTypeId,IsDeleted,Version",
                        now -> Stream.of(ToolKind.values()).flatMap(tenant::works).flatMap(GradeDataSets::object)),
                DataSet.of("Grade Results", 3, false,
                        "GradeObjectId,OrgUnitId,UserId,PointsNumerator,PointsDenominator,WeightedNumerator,WeightedDenominator,IsReleased,IsDropped,"
                                + "IsExempt,LastModified,LastModifiedBy,Comments,PrivateComments,GradeText,GradeReleasedDate,Version,IsDeleted",
                        now -> tenant.offerings().values().stream().flatMap(offering -> results(offering, now))));
    }

    private static Stream<Object[]> object(Work work) {
        GradeItem item = work.gradeItem();
        if (item == null) {
            return Stream.empty();
        }
        String tool = tool(work.key().kind());
        return Stream.<Object[]>of(row(item.id(), work.offeringId(), null, tool == null ? work.name() : item.name(), item.kind().wireName(), null, null,
                item.maxPoints(), item.canExceed(), false, null, tool, tool == null ? null : work.key().id(), null, item.kind().ordinal() + 1,
                work.state() == Work.State.DELETED, null));
    }

    private static @Nullable String tool(ToolKind kind) {
        return switch (kind) {
            case DROPBOX -> "Assignments";
            case QUIZ -> "Quizzes";
            case TOPIC -> "Discussions";
            case GRADE -> null;
        };
    }

    private Stream<Object[]> results(Offering offering, Instant now) {
        return gradeBook.items(offering.id()).stream().flatMap(work -> {
            List<GradeValue> values = gradeBook.values(offering, work, now).toList();
            return Stream.concat(values.stream(), exemptOnly(offering, work, values)).map(value -> result(work, value, now));
        });
    }

    /** Who is exempt has a row, with or without a grade. */
    private Stream<GradeValue> exemptOnly(Offering offering, Work work, List<GradeValue> values) {
        GradeItem item = work.gradeItem();
        return item == null
                ? Stream.empty()
                : tenant.exemptions(work.key()).stream().sorted().filter(user -> values.stream().noneMatch(value -> value.userId() == user))
                        .map(user -> new GradeValue(offering.id(), item, user, null, null, offering.start(), null));
    }

    private Object[] result(Work work, GradeValue value, Instant now) {
        boolean released = value.releasedAt() != null && !value.releasedAt().isAfter(now);
        boolean inWords = value.displayed() != null && !value.displayed().matches("[-0-9.]+ / .*");
        return row(value.item().id(), value.offeringId(), value.userId(), value.points(), value.item().maxPoints(), null, null, released, false,
                tenant.exemptions(work.key()).contains(value.userId()), value.lastModified(), null, "", "Not for anybody else.",
                inWords ? value.displayed() : null, value.releasedAt(), null, false);
    }
}
