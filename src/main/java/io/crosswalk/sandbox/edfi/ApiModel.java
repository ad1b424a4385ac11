package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** All resources that one generation of the API offers, read from its table. */
final class ApiModel {

    private final Map<String, ResourceModel> byPath = new LinkedHashMap<>();

    /** @param table name of the YAML file beside this package's resources */
    ApiModel(String table) {
        Map<String, ResourceDescription> descriptions = Json.MAPPER.convertValue(read(table), new TypeReference<>() { });
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

    /** The descriptors that come with the LMSX extension. */
    Stream<SeedResource> descriptors() {
        Map<String, Map<String, List<String>>> values = Json.MAPPER.convertValue(
                read("lmsx-descriptors.yaml"), new TypeReference<>() { });
        return values.entrySet().stream().flatMap(resource -> resource.getValue().entrySet().stream()
                .flatMap(namespace -> namespace.getValue().stream()
                        .map(code -> descriptor(resource.getKey(), namespace.getKey(), code))));
    }

    private static SeedResource descriptor(String resource, String namespace, String code) {
        return new SeedResource(resource, Json.MAPPER.createObjectNode()
                .put("namespace", namespace)
                .put("codeValue", code)
                .put("shortDescription", code)
                .put("description", code));
    }

    private static Object read(String file) {
        String path = "/sandbox/edfi/" + file;
        try (InputStream content = Objects.requireNonNull(ApiModel.class.getResourceAsStream(path), path)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
