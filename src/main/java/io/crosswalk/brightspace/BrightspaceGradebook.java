package io.crosswalk.brightspace;

import io.crosswalk.kit.Refusal;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The items of one offering's gradebook, and which of them belong to work of a tool. Used by one thread. */
final class BrightspaceGradebook {

    private final Map<String, BrightspaceGradeObject> objects = new LinkedHashMap<>();
    private final Map<String, Refusal> refused = new LinkedHashMap<>();
    private final Set<String> claimed = new HashSet<>();
    private final Map<String, Optional<String>> ofTopics = new HashMap<>();

    void add(BrightspaceGradeObject object) {
        objects.put(object.id(), object);
    }

    /** Notes one that cannot be used. */
    void refuse(Refusal refusal) {
        refused.put(String.valueOf(refusal.vendorId()), refusal);
    }

    /** Those that cannot be used, and that no listed work has. Asked after all lists were read. */
    List<Refusal> unclaimedRefusals() {
        return refused.values().stream().filter(refusal -> claimed.stream().noneMatch(id -> BrightspaceTool.GRADE.workId(id).equals(refusal.vendorId()))).toList();
    }

    @Nullable BrightspaceGradeObject object(@Nullable String id) {
        return id == null ? null : objects.get(id);
    }

    @Nullable BigDecimal maxPoints(@Nullable String id) {
        BrightspaceGradeObject object = object(id);
        return object == null ? null : object.maxPoints();
    }

    boolean isEmpty() {
        return objects.isEmpty();
    }

    int size() {
        return objects.size();
    }

    /** Notes that a tool's work, published or not, has this item. */
    void claim(@Nullable String id) {
        if (id != null) {
            claimed.add(id);
        }
    }

    /**
     * The item of a discussion topic, which does not name it: the one that some tool made for this id. Ids of tools overlap; tools
     * whose items are claimed already, those of folders and quizzes, are not meant. Asked after them.
     */
    @Nullable String ofTopic(String topicId) {
        return ofTopics.computeIfAbsent(topicId, this::foundForTopic).orElse(null);
    }

    private Optional<String> foundForTopic(String topicId) {
        Set<String> otherTools = new HashSet<>();
        claimed.stream().map(objects::get).filter(Objects::nonNull).map(BrightspaceGradeObject::toolId).filter(Objects::nonNull).forEach(otherTools::add);
        Set<String> toolsOfTopics = new HashSet<>();
        ofTopics.values().forEach(found -> found.map(objects::get).map(BrightspaceGradeObject::toolId).ifPresent(toolsOfTopics::add));
        otherTools.removeAll(toolsOfTopics);
        return objects.values().stream()
                .filter(object -> topicId.equals(object.toolItemId()) && !claimed.contains(object.id()) && !otherTools.contains(object.toolId()))
                .map(BrightspaceGradeObject::id)
                .findFirst();
    }

    /** Those that no listed work has. Asked after all lists were read. */
    Collection<BrightspaceGradeObject> unclaimed() {
        return objects.values().stream().filter(object -> !claimed.contains(object.id())).toList();
    }
}
