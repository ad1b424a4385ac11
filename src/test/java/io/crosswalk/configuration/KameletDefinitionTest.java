package io.crosswalk.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of camel-kamelets' own validator for definitions, and those that the settings of connectors add. */
class KameletDefinitionTest {

    private static final Set<String> KEYWORDS = Set.of("title", "description", "type", "format", "default", "example", "enum",
            "minimum", "maximum", "pattern", "items", "minItems");

    static Stream<Path> kamelets() throws IOException {
        List<Path> kamelets = new ArrayList<>();
        for (String folder : List.of("connectors", "src/test/resources/connectors", "src/test/resources/io/crosswalk/configuration/connectors/sample")) {
            if (Files.isDirectory(Path.of(folder))) {
                try (Stream<Path> files = Files.walk(Path.of(folder))) {
                    files.filter(file -> file.toString().endsWith(".kamelet.yaml")).forEach(kamelets::add);
                }
            }
        }
        return kamelets.stream();
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void everyPropertyIsExplained(Path kamelet) throws IOException {
        assertThat(properties(kamelet)).isNotEmpty().allSatisfy((name, property) -> {
            assertThat(property.path("title").asText()).as(name + " title").isNotBlank();
            assertThat(property.path("description").asText()).as(name + " description").isNotBlank().endsWith(".");
            assertThat(property.path("type").asText()).as(name + " type").isIn("string", "integer", "number", "boolean", "array");
            assertThat(property.has("default") || property.has("example")).as(name + " default or example").isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void onlyKnownKeywordsAreUsed(Path kamelet) throws IOException {
        assertThat(properties(kamelet)).allSatisfy((name, property) ->
                property.fieldNames().forEachRemaining(keyword ->
                        assertThat(keyword.startsWith("x-") || KEYWORDS.contains(keyword)).as(name + " " + keyword).isTrue()));
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void secretsAreMarked(Path kamelet) throws IOException {
        assertThat(properties(kamelet)).allSatisfy((name, property) -> {
            if (name.matches("(?i).*(token|secret|password|apiKey)")) {
                assertThat(property.path("format").asText()).as(name).isEqualTo("password");
            }
            if (property.path("format").asText().equals("password")) {
                assertThat(property.has("default")).as(name + " has a default").isFalse();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void noTwoPropertiesShareATitle(Path kamelet) throws IOException {
        assertThat(properties(kamelet).values()).extracting(property -> property.path("title").asText()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void whatIsRequiredOrAlternativeIsAProperty(Path kamelet) throws IOException {
        List<String> named = new ArrayList<>();
        JsonNode definition = definition(kamelet);
        definition.path("required").forEach(name -> named.add(name.asText()));
        definition.path("x-one-of").forEach(alternative -> alternative.forEach(name -> named.add(name.asText())));

        assertThat(properties(kamelet).keySet()).containsAll(named);
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void theFileIsFoundByTheVendorsName(Path kamelet) {
        Path folder = kamelet.getParent();
        String vendor = folder.getFileName().toString();

        assertThat(new ConnectorDefinitions(folder.getParent()).find(vendor)).hasValueSatisfying(definition -> {
            assertThat(definition.vendor()).isEqualTo(vendor);
            assertThat(definition.title()).isNotBlank();
            assertThat(definition.description()).isNotBlank();
        });
    }

    private static Map<String, JsonNode> properties(Path kamelet) throws IOException {
        Map<String, JsonNode> properties = new TreeMap<>();
        definition(kamelet).path("properties").properties().forEach(entry -> properties.put(entry.getKey(), entry.getValue()));
        return properties;
    }

    private static JsonNode definition(Path kamelet) throws IOException {
        return new YAMLMapper().readTree(kamelet.toFile()).path("spec").path("definition");
    }
}
