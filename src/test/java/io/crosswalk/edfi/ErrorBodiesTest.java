package io.crosswalk.edfi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every generation of the Ed-Fi API answers to everything that can go wrong, word for word. */
class ErrorBodiesTest {

    private final ErrorClassifier classifier = new ErrorClassifier(Clock.systemUTC());

    static Stream<Arguments> answers() throws IOException {
        return rows().map(row -> Arguments.of(row.required("situation").asText(), row.required("generation").asText(), row));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("answers")
    void is_understood(String situation, String generation, JsonNode row) {
        Verdict verdict = classifier.classify(row.required("method").asText(), row.required("status").asInt(), Map.of(), row.required("body").asText());

        assertThat(verdict.reason()).isEqualTo(row.required("reason").asText());
        assertThat(verdict.outcome()).isEqualTo(Outcome.valueOf(row.required("outcome").asText()));
        assertThat(verdict.explanation() + verdict.remedy()).doesNotContain("{", "}", "uri://a");
    }

    @Test
    void every_situation_is_known_from_the_newest_generations_and_hardly_one_from_none_of_the_older() throws IOException {
        Map<String, Set<String>> generations = rows().collect(Collectors.groupingBy(row -> row.required("situation").asText(),
                Collectors.mapping(row -> row.required("generation").asText(), Collectors.toSet())));

        assertThat(generations).hasSizeGreaterThanOrEqualTo(29);
        assertThat(generations.values()).allMatch(of -> of.contains("ODS 7.2-7.3") || of.contains("DMS 8"));
        assertThat(generations.entrySet()).filteredOn(of -> !of.getValue().contains("ODS 5.x-7.0")).extracting(Map.Entry::getKey).containsExactlyInAnyOrder(
                // The older ones keep the old key in silence, have no limit of tokens, and no identity provider beside them.
                "key change not supported", "too many tokens", "identity provider down", "client without schools");
    }

    private static Stream<JsonNode> rows() throws IOException {
        try (InputStream content = ErrorBodiesTest.class.getResourceAsStream("/edfi/error-bodies.yaml")) {
            return StreamSupport.stream(new ObjectMapper(new YAMLFactory()).readTree(content).spliterator(), false);
        }
    }
}
