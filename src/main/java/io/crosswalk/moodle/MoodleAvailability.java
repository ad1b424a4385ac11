package io.crosswalk.moodle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.kit.UnusableFieldException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * To whom an activity is given: a tree of conditions, of which those about groups are understood. All others (dates, completion,
 * grades, profiles) may come true for anybody and exclude nobody.
 */
final class MoodleAvailability {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode tree;

    private enum Verdict { YES, NO, OPEN }

    private MoodleAvailability(JsonNode tree) {
        this.tree = tree;
    }

    /**
     * @param text as Moodle writes it; null for no condition
     * @return null where no condition is about groups
     * @throws UnusableFieldException where it cannot be read
     */
    static @Nullable MoodleAvailability of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            JsonNode tree = JSON.readTree(text);
            return tree.findValuesAsText("type").contains("group") ? new MoodleAvailability(tree) : null;
        } catch (JsonProcessingException notJson) {
            throw new UnusableFieldException(Problem.FIELD_MISTYPED, "The field availability is not a tree of conditions");
        }
    }

    /** @param groups those in which the person is */
    boolean includes(Set<String> groups) {
        return verdict(tree, groups) != Verdict.NO;
    }

    private static Verdict verdict(JsonNode condition, Set<String> groups) {
        if (condition.has("op")) {
            return combined(condition, groups);
        }
        if (!condition.path("type").asText().equals("group")) {
            return Verdict.OPEN;
        }
        boolean member = condition.hasNonNull("id") ? groups.contains(condition.get("id").asText()) : !groups.isEmpty();
        return member ? Verdict.YES : Verdict.NO;
    }

    private static Verdict combined(JsonNode condition, Set<String> groups) {
        List<Verdict> parts = new ArrayList<>();
        condition.path("c").forEach(part -> parts.add(verdict(part, groups)));
        String operation = condition.get("op").asText();
        Verdict together = operation.endsWith("|") ? any(parts) : all(parts);
        return operation.startsWith("!") ? opposite(together) : together;
    }

    private static Verdict all(List<Verdict> parts) {
        return parts.contains(Verdict.NO) ? Verdict.NO : parts.contains(Verdict.OPEN) ? Verdict.OPEN : Verdict.YES;
    }

    private static Verdict any(List<Verdict> parts) {
        return parts.isEmpty() || parts.contains(Verdict.YES) ? Verdict.YES : parts.contains(Verdict.OPEN) ? Verdict.OPEN : Verdict.NO;
    }

    private static Verdict opposite(Verdict verdict) {
        return switch (verdict) {
            case YES -> Verdict.NO;
            case NO -> Verdict.YES;
            case OPEN -> Verdict.OPEN;
        };
    }
}
