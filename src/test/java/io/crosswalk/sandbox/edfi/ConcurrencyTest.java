package io.crosswalk.sandbox.edfi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {

    private static final int CLIENTS = 8;

    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

    @AfterEach
    void stopClients() {
        clients.shutdownNow();
    }

    @Test
    void first_posts_of_one_key_at_the_same_time_make_one_row() {
        try (SimulatedEdFi api = SimulatedEdFi.withDistrict()) {
            int keys = 400;
            List<Integer> statuses = together(CLIENTS * keys, number ->
                    api.post("lmsx/assignments", District.assignment("a" + number / CLIENTS)).status());

            assertThat(statuses).filteredOn(status -> status == 201).hasSize(keys);
            assertThat(statuses).filteredOn(status -> status == 200).hasSize((CLIENTS - 1) * keys);
            assertThat(api.get("lmsx/assignments?limit=0&totalCount=true").header("Total-Count"))
                    .isEqualTo(Integer.toString(keys));
        }
    }

    @Test
    void posts_and_deletes_side_by_side_leave_no_submission_without_its_assignment() {
        try (SimulatedEdFi api = SimulatedEdFi.withDistrict()) {
            together(200, number -> {
                String assignment = "a" + number % 5;
                String id = api.post("lmsx/assignments", District.assignment(assignment)).id();
                ObjectNode submission = District.submission("s" + number, assignment);
                return number % 3 == 0 ? api.delete("lmsx/assignments", id).status()
                        : api.post("lmsx/assignmentSubmissions", submission).status();
            });

            List<String> assignments = api.get("lmsx/assignments?limit=500").json().findValuesAsText("assignmentIdentifier");
            api.get("lmsx/assignmentSubmissions?limit=500").json().forEach(submission ->
                    assertThat(assignments).contains(submission.at("/assignmentReference/assignmentIdentifier").asText()));
        }
    }

    @Test
    void requests_in_flight_for_one_key_are_counted() {
        try (SimulatedEdFi api = SimulatedEdFi.withDistrict()) {
            api.control("POST", "faults", Map.of("kind", "delay", "delayMilliseconds", 300));

            together(3, number -> api.post("lmsx/assignments", District.assignment("a")).status());

            assertThat(api.control("GET", "statistics", null).json().path("largestInFlightForOneKey").asInt()).isEqualTo(3);
        }
    }

    @Test
    void with_the_race_of_the_real_api_the_later_of_two_inserts_is_a_conflict() {
        EdFiOptions options = EdFiOptions.inMemory(SimulatedEdFi.CLIENT, SimulatedEdFi.SECRET).withInsertRace();
        try (SimulatedEdFi api = new SimulatedEdFi(options, District.rows())) {
            api.control("POST", "faults", Map.of("kind", "delay", "delayMilliseconds", 300, "method", "POST"));

            List<Integer> statuses = together(2, number -> api.post("lmsx/assignments", District.assignment("a")).status());

            assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        }
    }

    private <T> List<T> together(int requests, IntFunction<T> request) {
        List<CompletableFuture<T>> running = IntStream.range(0, requests)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> request.apply(number), clients))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }
}
