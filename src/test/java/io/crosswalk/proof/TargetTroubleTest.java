package io.crosswalk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Ed-Fi API fails in its ways: nothing is lost, nothing is sent in vain by the million, and it all arrives in the end. */
class TargetTroubleTest {

    @TempDir
    private Path folder;
    private SandboxDistrict sandbox;
    private Hub hub;

    @BeforeEach
    void start() throws Exception {
        sandbox = SandboxDistrict.small(folder.resolve("sandbox"));
        hub = Hub.start(folder.resolve("hub"), sandbox);
    }

    @AfterEach
    void end() throws Exception {
        hub.close();
        sandbox.close();
    }

    @Test
    void whatPassesIsWaitedOutAndEverythingArrives() {
        sandbox.fault("{\"kind\":\"status\",\"status\":429,\"retryAfterSeconds\":2,\"requests\":3,\"method\":\"POST\",\"resource\":\"lmsx/assignments\"}");
        for (String kind : List.of("status", "drop", "drop_after_commit", "deadlock")) {
            sandbox.fault("{\"kind\":\"%s\",\"share\":0.02,\"method\":\"POST\",\"resource\":\"lmsx/assignmentSubmissions\"}".formatted(kind));
        }
        hub.harvestOnly("full");
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100)).until(() -> hub.ledger("delivered") > 600);
        sandbox.noFaults();
        sandbox.fault("{\"kind\":\"status\",\"status\":503,\"requests\":5,\"method\":\"POST\"}");
        hub.awaitDelivery();

        Difference.assertNone(sandbox, Map.of());
        assertThat(sandbox.statistics().path("largestInFlightForOneKey").asLong()).isEqualTo(1);
        assertThat(hub.database().sql("select count(*) from ledger where reason = 'TARGET_KEEPS_FAILING'").query(Long.class).single()).isZero();
    }

    @Test
    void tokensThatAreRevokedAreReplacedOnce() {
        hub.harvestOnly("full");
        long before = sandbox.statistics().path("tokensIssued").asLong();
        sandbox.edFiControl("DELETE", "tokens", "");
        hub.awaitDelivery();

        assertThat(before).isEqualTo(1);
        assertThat(sandbox.statistics().path("tokensIssued").asLong()).isBetween(1L, 2L);
        Difference.assertNone(sandbox, Map.of());
    }

    @Test
    void aClaimThatIsTakenAwayStopsDeliveryWithOneReason() {
        String claims = sandbox.edFiControl("GET", "client", "").toString();
        sandbox.edFiControl("PUT", "client", onlyReading(claims, "lmsx/assignment(s|submissions)"));
        hub.harvestOnly("full");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !hub.holds().isEmpty());

        assertThat(hub.holds()).hasSize(1);
        assertThat(sandbox.writes()).as("requests that were refused").isLessThan(100);
        assertThat(hub.ledger("dead")).as("nothing is given up for it").isLessThan(50);

        sandbox.edFiControl("PUT", "client", claims);
        Http.json("POST", hub.address() + "/api/v1/targets/proof/resume", "");
        Http.json("POST", hub.address() + "/api/v1/targets/proof/resume?connector=" + Hub.CONNECTOR, "");
        hub.awaitDelivery();
        Difference.assertNone(sandbox, Map.of());
    }

    @Test
    void anAssignmentDeletedBehindTheHubIsDeliveredAgain() {
        hub.harvest("full");
        EdFiReading edFi = new EdFiReading(sandbox);
        sandbox.edFiControl("DELETE", "rows/lmsx/assignments/" + edFi.id("lmsx/assignments", "assignmentIdentifier", "3000001-10001") + "?force=true", "");
        sandbox.change("grade", "{\"assignment_id\":10001,\"user_id\":100001,\"score\":3}");
        hub.harvest("incremental");

        Difference.assertNone(sandbox, Map.of());
    }

    @Test
    void aStudentWhomTheServerDoesNotKnowIsReleasedWhenItDoes() {
        String student = new EdFiReading(sandbox).id("ed-fi/students", "studentUniqueId", "1000000");
        hub.harvestOnly("full");
        hub.awaitDelivery();
        sandbox.edFiControl("DELETE", "rows/ed-fi/students/" + student + "?force=true", "");
        hub.harvest("full");
        sandbox.change("grade", "{\"assignment_id\":10001,\"user_id\":100001,\"score\":3}");
        hub.harvest("full");
        assertThat(hub.identifiers("parked", "STUDENT_UNMATCHED")).contains("3000001-10001-100001");

        sandbox.edFiControl("PUT", "rows/ed-fi/students", """
                {"studentUniqueId":"1000000","firstName":"A","lastSurname":"B","birthDate":"2010-01-15"}""");
        Http.json("POST", hub.address() + "/api/v1/matches/refresh", "");
        hub.awaitDelivery();
        assertThat(hub.identifiers("parked", "STUDENT_UNMATCHED")).doesNotContain("3000001-10001-100001");
        Difference.assertNone(sandbox, Map.of());
    }

    @Test
    void descriptorsThatMayNotBeCreatedParkAndAreReleased() {
        String claims = sandbox.edFiControl("GET", "client", "").toString();
        sandbox.edFiControl("PUT", "client", onlyReading(claims, ".*descriptors?"));
        hub.harvest("full");
        assertThat(hub.database().sql("select count(*) from ledger where state = 'parked' and reason like '%DESCRIPTOR%'").query(Long.class).single())
                .isPositive();

        sandbox.edFiControl("PUT", "client", claims);
        hub.database().sql("update ledger set due_at = now() where state = 'parked'").update();
        hub.harvest("full");
        Difference.assertNone(sandbox, Map.of());
    }

    /** The rights of the client, less that of writing what is named by the pattern. */
    private static String onlyReading(String client, String resources) {
        ObjectNode rights = (ObjectNode) Http.parse(client);
        ObjectNode claims = (ObjectNode) rights.path("claims");
        claims.properties().stream().map(Map.Entry::getKey).filter(name -> name.toLowerCase(Locale.ROOT).matches(resources)).toList()
                .forEach(name -> claims.putArray(name).add("READ"));
        return rights.toString();
    }
}
