package io.crosswalk.sandbox.edfi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.sandbox.edfi.SimulatedEdFi.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTest {

    @TempDir
    private Path directory;

    private Path journal;

    @BeforeEach
    void chooseJournal() {
        journal = directory.resolve("data").resolve("edfi.jsonl");
    }

    @Test
    void what_was_answered_is_found_again_without_an_orderly_end() {
        SimulatedEdFi killed = start();
        Reply kept = killed.post("lmsx/assignments", District.assignment("kept").put("title", "Old"));
        Reply changed = killed.post("lmsx/assignments", District.assignment("kept").put("title", "New"));
        Reply gone = killed.post("lmsx/assignments", District.assignment("gone"));
        killed.post("lmsx/assignmentSubmissions", District.submission("kept-7", "kept"));
        killed.delete("lmsx/assignments", gone.id());
        JsonNode before = killed.get("lmsx/assignments/" + kept.id()).json();

        try (SimulatedEdFi restarted = start()) {
            assertThat(restarted.get("lmsx/assignments/" + kept.id()).json()).isEqualTo(before);
            assertThat(restarted.get("lmsx/assignments/" + kept.id()).header("ETag")).isEqualTo(changed.header("ETag"));
            assertThat(restarted.get("lmsx/assignments/" + gone.id()).status()).isEqualTo(404);
            assertThat(restarted.get("lmsx/assignments/deletes").json().path(0).path("id").asText()).isEqualTo(gone.id());
            assertThat(restarted.get("lmsx/assignmentSubmissions").json()).hasSize(1);
            assertThat(restarted.delete("lmsx/assignments", kept.id()).status()).isEqualTo(409);
            assertThat(restarted.get("ed-fi/students?limit=500").json()).hasSize(2);
        } finally {
            killed.close();
        }
    }

    @Test
    void change_versions_go_on_where_they_ended() {
        long before;
        try (SimulatedEdFi first = start()) {
            first.post("lmsx/assignments", District.assignment("a"));
            before = newest(first);
        }
        try (SimulatedEdFi second = start()) {
            assertThat(newest(second)).isEqualTo(before);
            second.post("lmsx/assignments", District.assignment("b"));
            assertThat(newest(second)).isEqualTo(before + 1);
        }
    }

    @Test
    void a_line_cut_off_by_the_end_of_the_process_does_not_count() throws IOException {
        try (SimulatedEdFi first = start()) {
            first.post("lmsx/assignments", District.assignment("a"));
        }
        Files.writeString(journal, "{\"write\":\"lmsx/assignments\",\"id\":\"01", StandardOpenOption.APPEND);

        try (SimulatedEdFi second = start()) {
            assertThat(second.get("lmsx/assignments").json()).hasSize(1);
            second.post("lmsx/assignments", District.assignment("b"));
        }
        try (SimulatedEdFi third = start()) {
            assertThat(third.get("lmsx/assignments").json()).hasSize(2);
        }
    }

    @Test
    void the_journal_shrinks_to_what_is_true_at_each_start() throws IOException {
        try (SimulatedEdFi first = start()) {
            for (int change = 0; change < 20; change++) {
                first.post("lmsx/assignments", District.assignment("a").put("title", "Title " + change));
            }
        }
        long lines = lines();

        start().close();

        assertThat(lines()).isEqualTo(lines - 19);
    }

    @Test
    void a_renamed_section_stays_renamed() {
        try (SimulatedEdFi first = start()) {
            first.post("lmsx/assignments", District.assignment("a"));
            String id = first.get("ed-fi/sections?sectionIdentifier=MATH6-P2-0042").json().path(0).path("id").asText();
            first.control("PUT", "rows/ed-fi/sections/" + id, District.section("RENAMED").body());
        }
        try (SimulatedEdFi second = start()) {
            assertThat(second.get("ed-fi/sections?sectionIdentifier=RENAMED").json()).hasSize(1);
            assertThat(second.get("ed-fi/sections?sectionIdentifier=MATH6-P2-0042").json()).isEmpty();
            assertThat(second.get("lmsx/assignments").json().at("/0/sectionReference/sectionIdentifier").asText())
                    .isEqualTo("RENAMED");
        }
    }

    @Test
    void what_change_queries_tell_of_the_past_survives_two_starts() {
        String renamed;
        try (SimulatedEdFi first = gradebook()) {
            first.post(Gradebook.ENTRIES, Gradebook.entry("before"));
            renamed = first.post(Gradebook.ENTRIES, Gradebook.entry("before")).id();
            first.put(Gradebook.ENTRIES, renamed, Gradebook.entry("after"));
            first.delete(Gradebook.ENTRIES, first.post(Gradebook.ENTRIES, Gradebook.entry("gone")).id());
        }
        gradebook().close();
        try (SimulatedEdFi third = gradebook()) {
            assertThat(third.get(Gradebook.ENTRIES + "/deletes").json().at("/0/keyValues/gradebookEntryIdentifier").asText())
                    .isEqualTo("gone");
            JsonNode change = third.get(Gradebook.ENTRIES + "/keyChanges").json().path(0);
            assertThat(change.path("id").asText()).isEqualTo(renamed);
            assertThat(change.at("/oldKeyValues/gradebookEntryIdentifier").asText()).isEqualTo("before");
            assertThat(change.at("/newKeyValues/gradebookEntryIdentifier").asText()).isEqualTo("after");
            assertThat(third.get(Gradebook.ENTRIES + "/" + renamed).json().path("maxPoints").decimalValue()).isEqualByComparingTo("10.5");
            assertThat(third.get(Gradebook.ENTRIES + "/" + renamed).json().path("dueTime").asText()).isEqualTo("23:59:00");
        }
    }

    private SimulatedEdFi gradebook() {
        return new SimulatedEdFi(EdFiOptions.inMemory(SimulatedEdFi.CLIENT, SimulatedEdFi.SECRET)
                .withProduct(EdFiProduct.of(EdFiVersion.ODS_7_3)).withJournal(journal), Gradebook.rows());
    }

    @Test
    void a_seed_row_that_does_not_fit_is_named() {
        Stream<SeedResource> seed = Stream.of(new SeedResource("ed-fi/students", District.object("{}")));

        assertThatThrownBy(() -> new EdFiServlet(EdFiOptions.inMemory("hub", "secret"), seed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ed-fi/students")
                .hasMessageContaining("StudentUniqueId is required.");
    }

    private SimulatedEdFi start() {
        return new SimulatedEdFi(
                EdFiOptions.inMemory(SimulatedEdFi.CLIENT, SimulatedEdFi.SECRET).withJournal(journal), District.rows());
    }

    private long lines() throws IOException {
        try (Stream<String> lines = Files.lines(journal)) {
            return lines.count();
        }
    }

    private static long newest(SimulatedEdFi api) {
        return api.exchange("GET", "/changeQueries/v1/availableChangeVersions", null).json()
                .path("NewestChangeVersion").asLong();
    }
}
