package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A data policy that is assigned to the client, as {@code control/client} takes it.
 *
 * @param resources what it lets through, by path of the resource; it does not concern the others
 */
record Profile(@JsonProperty(required = true) String name, Map<String, Rule> resources) {

    /**
     * @param excludes names of properties that are neither given nor taken
     * @param readOnly whether the resource cannot be written with it
     */
    record Rule(List<String> excludes, boolean readOnly) {

        Rule {
            excludes = excludes == null ? List.of() : List.copyOf(excludes);
        }

        boolean hides(Member member) {
            return !excludes.isEmpty() && excludes.stream().anyMatch(member.name()::equalsIgnoreCase);
        }
    }

    Profile {
        resources = resources == null ? Map.of() : Map.copyOf(resources);
    }

    @Nullable Rule rule(ResourceModel model) {
        return resources.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(model.path()))
                .map(Map.Entry::getValue).findFirst().orElse(null);
    }

    /** For example {@code application/vnd.ed-fi.gradebookentry.coursework.writable+json}. */
    String mediaType(ResourceModel model, boolean writing) {
        return Names.folded("application/vnd.ed-fi." + model.entity() + "." + name + (writing ? ".writable+json" : ".readable+json"));
    }
}
