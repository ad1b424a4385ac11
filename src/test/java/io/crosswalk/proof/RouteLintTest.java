package io.crosswalk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What Camel would do silently, no route may ask for; and every step has a name by which metrics and logs call it. */
class RouteLintTest {

    static List<Path> files() throws IOException {
        try (Stream<Path> routes = Files.list(Path.of("routes")); Stream<Path> connectors = Files.walk(Path.of("connectors"))) {
            return Stream.concat(routes.filter(file -> file.toString().endsWith(".yaml")),
                    connectors.filter(file -> file.toString().endsWith(".kamelet.yaml"))).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void noFileAsksForWhatLosesOrTells(Path file) throws IOException {
        assertThat(RouteLint.complaints(Files.readString(file))).isEmpty();
    }

    @Test
    void thereAreFilesToLookAt() throws IOException {
        assertThat(files()).map(file -> file.getFileName().toString()).contains("delivery.yaml", "harvest.yaml", "canvas-source.kamelet.yaml");
    }

    /** Each step is put into an otherwise good route. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            to: {uri: direct:b}                                                                                 | has no id
            to: direct:b                                                                                        | has no id
            choice: {id: a, when: [{simple: "x", steps: []}]}                                                   | has no id
            to: {id: a, uri: http:x, parameters: {followRedirects: true}}                                       | follows redirects
            to: {id: a, uri: "http:x?followRedirects=true"}                                                     | follows redirects
            to: {id: a, uri: https:x, parameters: {trustAllCertificates: "true"}}                               | trusts every certificate
            circuitBreaker: {id: a, steps: []}                                                                  | as if sent
            circuitBreaker: {id: a, inheritErrorHandler: true, steps: []}                                       | as if sent
            circuitBreaker: {id: a, resilience4jConfiguration: {throwExceptionWhenHalfOpenOrOpenState: true}}   | as if sent
            onException: {id: a, continued: {constant: true}}                                                   | goes on after a failure
            to: {id: a, uri: http:x, parameters: {authPassword: hunter2}}                                       | may hold a secret
            to: {id: a, uri: "https://pat:hunter2@lms.example/api"}                                             | may hold a secret
            to: {id: a, uri: "https://lms.example/api?access_token=abc"}                                        | may hold a secret
            to: {id: a, uri: "log:all?showAll=true"}                                                            | may log
            log: {id: a, message: "Sent ${body}"}                                                               | may log
            to: {id: a, uri: seda:b, parameters: {waitForTaskToComplete: Never}}                                | drops the message
            errorHandler: {id: a, deadLetterChannel: {deadLetterUri: direct:dead}}                              | takes failures for done
            """)
    void whatLosesOrTellsIsFound(String step, String complaint) {
        assertThat(RouteLint.complaints(route(step))).isNotEmpty().anyMatch(found -> found.contains(complaint));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            to: {id: a, uri: direct:b}
            to: {id: a, uri: https:x, parameters: {oauth2ClientSecret: "{{secret}}", followRedirects: false}}
            circuitBreaker: {id: a, inheritErrorHandler: true, resilience4jConfiguration: {throwExceptionWhenHalfOpenOrOpenState: true}, steps: []}
            log: {id: a, message: "Run ${exchangeId}"}
            """)
    void whatIsSafeIsLeftAlone(String step) {
        assertThat(RouteLint.complaints(route(step))).isEmpty();
    }

    @Test
    void aSecretOfAKameletMustNotReachItsTemplate() {
        String kamelet = """
                spec:
                  definition: {properties: {token: {format: password}}}
                  template: {from: {id: a, uri: "http:x?Authorization={{token}}", steps: []}}
                """;
        assertThat(RouteLint.complaints(kamelet)).containsExactly("/spec/template: the secret token would be shown in the route");
    }

    private static String route(String step) {
        return "- route: {id: r, from: {id: f, uri: direct:a, steps: [{" + step + "}]}}";
    }
}
