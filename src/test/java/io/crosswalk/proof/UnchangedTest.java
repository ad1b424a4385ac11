package io.crosswalk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same input twice sends nothing the second time. */
class UnchangedTest {

    @TempDir
    private static Path folder;
    private static SandboxDistrict sandbox;
    private static Hub hub;

    @BeforeAll
    static void harvest() throws Exception {
        sandbox = SandboxDistrict.small(folder.resolve("sandbox"));
        hub = Hub.start(folder.resolve("hub"), sandbox);
        hub.harvest("full");
    }

    @AfterAll
    static void end() throws Exception {
        hub.close();
        sandbox.close();
    }

    @BeforeEach
    void countAnew() {
        sandbox.forgetStatistics();
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "incremental"})
    void anotherHarvestWritesNothing(String kind) {
        Hub.Run run = hub.harvest(kind);

        assertThat(run.state()).as(run.explanation()).isEqualTo("succeeded");
        assertThat(run.changed()).isZero();
        assertThat(run.removed()).isZero();
        assertThat(sandbox.writes()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "incremental"})
    void neitherDoesOneAfterANewStart(String kind) throws Exception {
        hub.kill();
        hub.startAgain();

        assertThat(hub.harvest(kind).changed()).isZero();
        assertThat(sandbox.writes()).isZero();
    }
}
