package io.crosswalk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} at ten random moments of harvest and delivery: Ed-Fi ends as if nothing had happened. */
@Tag("kill")
class KillTest {

    private static final int KILLS = 10;
    private static final long LONGEST_LIFE_MILLIS = 2_500;

    @TempDir
    private Path folder;

    @Test
    void theEndIsTheSameAsWithoutKills() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (SandboxDistrict sandbox = SandboxDistrict.small(folder.resolve("sandbox"));
                Hub hub = Hub.start(folder.resolve("hub"), sandbox)) {
            // Slow enough that every kill finds something at work.
            sandbox.fault("{\"kind\":\"delay\",\"delayMilliseconds\":40,\"method\":\"POST\"}");
            hub.begin("full");
            for (int kill = 1; kill <= KILLS; kill++) {
                long life = random.nextLong(LONGEST_LIFE_MILLIS);
                Awaitility.await().pollDelay(Duration.ofMillis(life)).atMost(Duration.ofSeconds(10)).until(() -> true);
                hub.kill();
                if (kill == KILLS / 2) {
                    sandbox.change("grade", "{\"assignment_id\":10001,\"user_id\":100001,\"score\":11}");
                }
                hub.startAgain();
            }
            sandbox.noFaults();
            Awaitility.await("the harvest that was cut off is taken up again").atMost(Duration.ofSeconds(60)).until(hub::isIdle);
            hub.harvest("full");

            Difference.assertNone(sandbox, Map.of());
            assertNothingWasDoubled(sandbox.statistics(), seed);
            assertThat(hub.identifiers("dead", "TARGET_KEEPS_FAILING")).as("seed %d", seed).isEmpty();
        }
    }

    private static void assertNothingWasDoubled(JsonNode statistics, long seed) {
        JsonNode posts = statistics.path("writes").path("lmsx/assignmentSubmissions").path("POST");
        assertThat(statistics.path("largestInFlightForOneKey").asLong()).as("seed %d", seed).isLessThanOrEqualTo(1);
        assertThat(statistics.path("orderViolations").path("writtenBeforeReferenced").asLong()).as("seed %d", seed).isZero();
        assertThat(posts.properties()).as("answers to submissions, seed %d: %s", seed, posts)
                .allMatch(answer -> answer.getKey().equals("200") || answer.getKey().equals("201"));
    }
}
