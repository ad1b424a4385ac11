package io.crosswalk.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An assignment of {@code mod_assign_get_assignments}; whether students see it is for the contents of the course to say. */
final class MoodleAssignmentTranslator {

    private static final String KIND = "assign-";
    private static final int LONGEST_CODE = 255;
    private static final int LONGEST_VALUE = 1_000_000;
    /** Remarks beside the work, and not the work. */
    private static final String COMMENTS = "comments";

    Translation<MoodleWork> translate(JsonNode node) {
        String id = null;
        try {
            VendorRecord assignment = new VendorRecord(node);
            id = KIND + assignment.id("id");
            return new Translation.Translated<>(assign(assignment, id));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.ofAssignment(id, reason));
        }
    }

    private static MoodleWork assign(VendorRecord assignment, String id) {
        BigDecimal grade = required(assignment.number("grade"), "grade");
        // Moodle calls an activity without any way to hand something in so.
        boolean offline = assignment.says("nosubmissions");
        boolean team = assignment.says("teamsubmission");
        MoodleActivity activity = new MoodleActivity(
                id,
                assignment.id("id"),
                MoodleTexts.title(assignment, "name"),
                MoodleTexts.intro(assignment),
                "Assignment",
                submissionTypes(assignment, offline, team),
                assignment.epochSeconds("allowsubmissionsfromdate"),
                assignment.epochSeconds("cutoffdate"),
                assignment.epochSeconds("duedate"),
                grade.signum() > 0 ? grade : null,
                !offline);
        String grouping = assignment.optionalId("teamsubmissiongroupingid");
        return new MoodleWork.Assign(activity, team, grouping == null ? "0" : grouping, grade.signum() < 0,
                assignment.says("markingworkflow"), assignment.says("blindmarking") && !assignment.says("revealidentities"));
    }

    private static List<String> submissionTypes(VendorRecord assignment, boolean offline, boolean team) {
        List<String> types = new ArrayList<>();
        if (offline) {
            types.add("offline");
        }
        for (VendorRecord setting : assignment.records("configs")) {
            String plugin = setting.text("plugin", LONGEST_CODE);
            boolean enabled = "enabled".equals(setting.text("name", LONGEST_CODE)) && "1".equals(value(setting));
            // The same plugins also stand for feedback.
            if (plugin != null && enabled && "assignsubmission".equals(setting.text("subtype", LONGEST_CODE)) && !plugin.equals(COMMENTS) && !types.contains(plugin)) {
                types.add(plugin);
            }
        }
        if (team) {
            types.add("team");
        }
        return types;
    }

    private static @Nullable String value(VendorRecord setting) {
        try {
            return setting.text("value", LONGEST_VALUE);
        } catch (UnusableFieldException otherSetting) {
            return null;
        }
    }

    private static BigDecimal required(@Nullable BigDecimal number, String field) {
        if (number == null) {
            throw new UnusableFieldException(Problem.FIELD_MISSING, "The field " + field + " is missing or empty");
        }
        return number;
    }
}
