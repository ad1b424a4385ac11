package io.crosswalk.sandbox.brightspace;

import java.io.IOException;

/** Writes grade objects, grade values, and the users of both. */
final class GradeJson {

    private static final long DROPBOX_TOOL = 2000;
    private static final long QUIZ_TOOL = 4000;
    private static final long DISCUSSION_TOOL = 3000;
    private final Call call;
    private final Json json;

    GradeJson(Call call) {
        this.call = call;
        this.json = call.json();
    }

    /** Only work that is in the grade book alone is hidden there. */
    static boolean isHidden(Work work) {
        return work.key().kind() == ToolKind.GRADE && !work.isPublished();
    }

    void item(Work work) throws IOException {
        GradeItem item = work.gradeItem();
        if (item == null) {
            throw Refusal.notFound();
        }
        json.object(() -> {
            json.number("Id", item.id());
            json.text("Name", work.key().kind() == ToolKind.GRADE ? work.name() : item.name());
            json.text("ShortName", "");
            json.text("GradeType", item.kind().wireName());
            json.nothing("CategoryId");
            json.prose("Description", work.key().kind() == ToolKind.GRADE ? work.prose() : null);
            json.number("Weight", 0);
            tool(work);
            json.flag("IsHidden", isHidden(work));
            if (item.kind() != GradeItem.Kind.TEXT) {
                json.decimal("MaxPoints", item.maxPoints());
                json.flag("IsBonus", false);
                json.flag("ExcludeFromFinalGradeCalculation", false);
                json.nothing("GradeSchemeId");
                json.flag("CanExceedMaxPoints", item.canExceed());
            }
        });
    }

    private void tool(Work work) throws IOException {
        long toolId = switch (work.key().kind()) {
            case DROPBOX -> DROPBOX_TOOL;
            case QUIZ -> QUIZ_TOOL;
            case TOPIC -> DISCUSSION_TOOL;
            case GRADE -> 0;
        };
        if (toolId == 0) {
            json.nothing("AssociatedTool");
        } else {
            json.object("AssociatedTool", () -> {
                json.number("ToolId", toolId);
                json.number("ToolItemId", work.key().id());
            });
        }
    }

    void valueField(String name, GradeValue value) throws IOException {
        if (value.displayed() == null) {
            json.nothing(name);
        } else {
            json.object(name, () -> valueFields(value));
        }
    }

    void value(GradeValue value) throws IOException {
        json.object(() -> valueFields(value));
    }

    private void valueFields(GradeValue value) throws IOException {
        GradeItem item = value.item();
        json.textId("UserId", value.userId());
        json.textId("OrgUnitId", value.offeringId());
        json.text("DisplayedGrade", value.displayed());
        json.textId("GradeObjectIdentifier", item.id());
        json.text("GradeObjectName", item.name());
        json.number("GradeObjectType", item.kind().ordinal() + 1L);
        json.text("GradeObjectTypeName", item.kind().wireName());
        json.prose("Comments", null);
        json.prose("PrivateComments", Prose.withoutMarkup("Not for anybody else."));
        json.shortTime("LastModified", value.lastModified());
        json.nothing("LastModifiedBy");
        json.shortTime("ReleasedDate", value.releasedAt());
        if (item.kind() != GradeItem.Kind.TEXT) {
            json.decimal("PointsNumerator", value.points());
            json.decimal("PointsDenominator", item.maxPoints());
            json.nothing("WeightedNumerator", "WeightedDenominator");
        }
    }

    void user(String name, User user) throws IOException {
        json.object(name, () -> userFields(user));
    }

    void user(User user) throws IOException {
        json.object(() -> userFields(user));
    }

    private void userFields(User user) throws IOException {
        json.textId("Identifier", user.id());
        json.text("DisplayName", user.displayName());
        json.text("EmailAddress", call.may(Permission.SEE_EMAIL) ? user.email() : null);
        json.text("OrgDefinedId", call.may(Permission.SEE_ORG_DEFINED_ID) ? user.orgDefinedId() : null);
        json.nothing("ProfileBadgeUrl", "ProfileIdentifier");
    }
}
