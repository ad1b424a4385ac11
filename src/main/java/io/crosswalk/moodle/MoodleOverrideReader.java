package io.crosswalk.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.canonical.Enrollment;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import io.crosswalk.moodle.MoodleSettings.Overrides;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds out which students have other due dates than their assignment. Before 2025, Moodle tells only when asked for each student alone. */
final class MoodleOverrideReader {

    private final Overrides way;
    private final MoodleCalls calls;
    private final MoodleSite site;

    MoodleOverrideReader(Overrides way, MoodleCalls calls, MoodleSite site) {
        this.way = way;
        this.calls = calls;
        this.site = site;
    }

    /** By assignment; those without any may be missing. */
    Map<String, List<MoodleOverride>> read(List<MoodleWork.Assign> works, CourseworkRequest request) {
        return switch (way) {
            case NEVER -> Map.of();
            case FUNCTION -> site.has(MoodlePermission.ASSIGNMENT_OVERRIDES) ? ofAssignments(works) : Map.of();
            case PARTICIPANTS -> {
                site.require(MoodlePermission.PARTICIPANT, "set overrides to never");
                yield ofParticipants(works, request);
            }
        };
    }

    private Map<String, List<MoodleOverride>> ofAssignments(List<MoodleWork.Assign> works) {
        List<MoodleCall> asked = works.stream().map(work -> new MoodleCall(MoodlePermission.ASSIGNMENT_OVERRIDES,
                Map.of("assignid", work.activity().instance()), " of assignment " + work.activity().instance())).toList();
        List<Outcome<JsonNode>> outcomes = calls.send(asked);
        Map<String, List<MoodleOverride>> found = new HashMap<>();
        for (int index = 0; index < works.size(); index++) {
            MoodleWork.Assign work = works.get(index);
            JsonNode answer = outcomes.get(index).orThrow();
            List<MoodleOverride> overrides = new ArrayList<>();
            for (JsonNode override : readable(work, () -> MoodleCalls.listed(answer, "overrides"))) {
                MoodleOverride readable = readable(work, () -> MoodleOverride.of(override));
                if (readable != null) {
                    overrides.add(readable);
                }
            }
            found.put(work.activity().id(), overrides);
        }
        return found;
    }

    private Map<String, List<MoodleOverride>> ofParticipants(List<MoodleWork.Assign> works, CourseworkRequest request) {
        List<String> people = request.enrollments().stream().filter(enrollment -> enrollment.state() == Enrollment.State.ACTIVE)
                .map(Enrollment::personId).distinct().sorted().toList();
        Map<String, List<MoodleOverride>> found = new HashMap<>();
        for (MoodleWork.Assign work : works) {
            List<Outcome<JsonNode>> outcomes = calls.send(people.stream().map(person -> new MoodleCall(MoodlePermission.PARTICIPANT,
                    Map.of("assignid", work.activity().instance(), "userid", person, "embeduser", "0"), " in assignment " + work.activity().instance())).toList());
            List<MoodleOverride> own = new ArrayList<>();
            for (int index = 0; index < people.size(); index++) {
                String person = people.get(index);
                if (outcomes.get(index) instanceof Outcome.Failed<JsonNode> failed && failed.reason().reason() == Cause.NOT_FOUND) {
                    // It is not given to this student.
                    continue;
                }
                JsonNode participant = outcomes.get(index).orThrow();
                MoodleOverride readable = readable(work, () -> ofParticipant(person, participant));
                if (readable != null) {
                    own.add(readable);
                }
            }
            found.put(work.activity().id(), own);
        }
        return found;
    }

    private static MoodleOverride ofParticipant(String person, JsonNode participant) {
        VendorRecord dates = new VendorRecord(participant);
        if (!dates.mentions("duedate")) {
            throw new UnusableFieldException(Problem.FIELD_MISSING, "The field duedate is missing");
        }
        return new MoodleOverride(person, null, 0, Optional.ofNullable(dates.epochSeconds("duedate")));
    }

    private static <T extends @Nullable Object> T readable(MoodleWork work, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnusableFieldException unusable) {
            throw new UnreadableException(Cause.UNEXPECTED_SHAPE, "The due dates of single students for " + work.activity().id() + " cannot be read: "
                    + unusable.getMessage() + ". Set overrides to never to do without them, and report it with the version of Moodle.");
        }
    }
}
