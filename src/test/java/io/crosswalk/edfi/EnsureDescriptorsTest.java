package io.crosswalk.edfi;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.vocabulary.DescriptorKind;
import io.crosswalk.vocabulary.DescriptorUri;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnsureDescriptorsTest {

    private static final String RESOURCE = "lmsx/submissionStatusDescriptors";
    private static final DescriptorUri LATE = status("late");
    private static final DescriptorUri DRAFT = status("draft");

    private final EdFiStub edFi = new EdFiStub();
    private final EnsureDescriptors descriptors = new EnsureDescriptors(edFi.target, edFi.reader(500), new LmsxDialect(), edFi.clock);

    EnsureDescriptorsTest() {
        edFi.counts(RESOURCE, 1);
        edFi.page(RESOURCE, 500, 0, "[{\"id\":\"1\",\"namespace\":\"uri://a.example/S\",\"codeValue\":\"late\"}]");
    }

    @AfterEach
    void stop() throws Exception {
        edFi.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 409})
    void what_is_missing_is_created_and_a_conflict_means_that_it_is_there(int status) {
        answersPosts(status, "");

        EnsuredDescriptors result = descriptors.ensure(Set.of(LATE, DRAFT));

        assertThat(result).isEqualTo(new EnsuredDescriptors(List.of(LATE), List.of(DRAFT), List.of()));
        edFi.server.verify(1, postRequestedFor(urlPathEqualTo("/data/v3/" + RESOURCE)).withRequestBody(equalToJson("""
                {"namespace":"uri://a.example/S","codeValue":"draft","shortDescription":"draft","description":"draft"}""")));
    }

    @Test
    void what_may_not_be_created_is_given_back_ready_to_load() {
        answersPosts(403, "{\"message\":\"Access to the resource could not be authorized. Are you missing a claim?\"}");

        EnsuredDescriptors result = descriptors.ensure(Set.of(LATE, DRAFT));

        assertThat(result.created()).isEmpty();
        assertThat(result.missing()).singleElement().satisfies(missing -> {
            assertThat(missing.descriptor()).isEqualTo(DRAFT);
            assertThat(missing.resource()).isEqualTo(RESOURCE);
            assertThat(missing.json()).startsWith("{\"namespace\":\"uri://a.example/S\",\"codeValue\":\"draft\"");
            assertThat(missing.explanation()).contains("claim set");
        });
    }

    @Test
    void looking_creates_nothing() {
        assertThat(descriptors.find(Set.of(LATE, DRAFT)).missing()).extracting(MissingDescriptor::descriptor).containsExactly(DRAFT);

        edFi.server.verify(0, postRequestedFor(urlPathEqualTo("/data/v3/" + RESOURCE)));
    }

    @Test
    void descriptors_that_may_not_be_listed_are_created_to_be_sure() {
        edFi.server.stubFor(get(urlPathEqualTo("/data/v3/" + RESOURCE)).willReturn(aResponse().withStatus(403)));
        answersPosts(200, "");

        assertThat(descriptors.ensure(Set.of(LATE)).created()).containsExactly(LATE);
    }

    @Test
    void a_target_that_is_down_is_not_one_that_refuses() {
        answersPosts(503, "");

        assertThatThrownBy(() -> descriptors.ensure(Set.of(DRAFT))).isInstanceOf(TargetUnavailableException.class);
    }

    private void answersPosts(int status, String body) {
        edFi.server.stubFor(post(urlPathEqualTo("/data/v3/" + RESOURCE)).willReturn(aResponse().withStatus(status).withBody(body)));
    }

    private static DescriptorUri status(String codeValue) {
        return new DescriptorUri(DescriptorKind.SUBMISSION_STATUS, "uri://a.example/S", codeValue);
    }
}
