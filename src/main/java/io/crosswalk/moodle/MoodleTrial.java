package io.crosswalk.moodle;

import io.crosswalk.connector.Finding;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.Authorization;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Tries things, and keeps what was found. */
final class MoodleTrial {

    private final Authorization authorization;
    private final List<Finding> findings = new ArrayList<>();

    MoodleTrial(Authorization authorization) {
        this.authorization = authorization;
    }

    /** @return empty where it failed, which is then among the findings */
    <T> Optional<T> of(String subject, MoodlePermission needs, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (UnreadableException failure) {
            findings.add(switch (failure.reason()) {
                case CREDENTIAL_REFUSED -> Finding.failed(subject, failure.getMessage(), authorization.remedy());
                case PERMISSION_MISSING -> Finding.failed(subject, "Moodle does not let the service user read " + needs.subject(), needs.remedy());
                case NOT_FOUND, NOT_JSON, UNEXPECTED_SHAPE, TRUNCATED, TOO_LARGE, FOREIGN_LINK, LINK_LOOP, THROTTLED, VENDOR_FAILING, UNREACHABLE ->
                    Finding.failed(subject, failure.getMessage(), "Check the setting url and that this machine may reach it, then check again.");
            });
            return Optional.empty();
        }
    }

    void found(Finding finding) {
        // What failed to be read has been found already.
        if (findings.stream().noneMatch(earlier -> earlier.subject().equals(finding.subject()))) {
            findings.add(finding);
        }
    }

    List<Finding> findings() {
        return findings;
    }
}
