package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All resources that one generation of the API offers, read from its tables. */
final class ApiModel {

    private final Map<String, ResourceModel> byPath = new LinkedHashMap<>();
    private final List<String> descriptors;

    /**
     * @param tables names of YAML files of resources, each laid over those before it
     * @param descriptors names of YAML files of the descriptors that are there from the beginning
     */
    ApiModel(List<String> tables, List<String> descriptors) {
        this.descriptors = List.copyOf(descriptors);
        Map<Object, Object> whole = Tables.layered(tables);
        Object types = whole.getOrDefault("types", Map.of());
        Object resources = Tables.resolved(whole.getOrDefault("resources", Map.of()), (Map<?, ?>) types);
        Map<String, ResourceDescription> descriptions = Json.MAPPER.convertValue(resources, new TypeReference<>() { });
        descriptions.forEach((path, description) -> byPath.put(Names.folded(path), description.model(path)));
    }

    Collection<ResourceModel> resources() {
        return byPath.values();
    }

    /** @param path in any letter case */
    @Nullable ResourceModel find(String path) {
        return byPath.get(Names.folded(path));
    }

    ResourceModel get(String path) {
        ResourceModel model = find(path);
        if (model == null) {
            throw new IllegalArgumentException("The simulated Ed-Fi API has no resource '" + path + "'; it offers "
                    + byPath.values().stream().map(ResourceModel::path).toList());
        }
        return model;
    }

    /** The descriptors that the data model and its extensions come with. */
    Stream<SeedResource> descriptors() {
        return descriptors.stream().flatMap(file -> {
            Map<String, Map<String, List<String>>> values =
                    Json.MAPPER.convertValue(Tables.read(file), new TypeReference<>() { });
            return values.entrySet().stream().flatMap(resource -> resource.getValue().entrySet().stream()
                    .flatMap(namespace -> namespace.getValue().stream()
                            .map(code -> descriptor(resource.getKey(), namespace.getKey(), code))));
        });
    }

    private static SeedResource descriptor(String resource, String namespace, String code) {
        return new SeedResource(resource, Json.MAPPER.createObjectNode()
                .put("namespace", namespace)
                .put("codeValue", code)
                .put("shortDescription", code)
                .put("description", code));
    }
}
