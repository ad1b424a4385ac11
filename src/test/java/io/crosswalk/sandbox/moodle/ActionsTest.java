package io.crosswalk.sandbox.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.sandbox.SandboxExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one can tell the simulated Moodle is known to it, and is on the page of the sandbox. */
class ActionsTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    @ParameterizedTest
    @ValueSource(strings = {"submit", "save-draft", "revert-to-draft", "remove-submission", "reopen", "start-attempt", "abandon-attempt", "lock", "unlock",
        "grade", "override-grade", "hide-grade", "release-grade", "excuse", "set-workflow-state", "grant-extension", "set-override", "reveal-identities",
        "add-work", "rename-work", "set-due-date", "publish-work", "unpublish-work", "delete-work", "add-student", "enroll", "drop-student",
        "end-enrollment", "resume-enrollment", "join-group", "leave-group", "set-sis-id", "delete-account", "expire-token", "revoke-token",
        "refuse-address", "disable-service", "refuse-user", "revoke-capability", "withhold-function", "add-function", "new-functions", "maintenance",
        "disable-web-services", "database-down", "unable-to-lock", "stale-grades", "old-exception-names", "debugging", "notices", "language"})
    void every_action_is_known_and_documented(String action) throws Exception {
        assertThat(new MoodleClient(SANDBOX.sandbox()).controlled(action, "{}").statusCode()).isIn(200, 400);
        assertThat(Files.readString(Path.of("docs", "sandbox.md"))).contains("`" + action + "`");
    }
}
