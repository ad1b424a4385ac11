package io.crosswalk.schoology;

import io.crosswalk.connector.Finding;
import io.crosswalk.connector.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a check has found so far. */
final class SchoologyFindings {

    private final String credentialRemedy;
    private final List<Finding> findings = new ArrayList<>();

    /** @param credentialRemedy what to do when Schoology does not accept the key */
    SchoologyFindings(String credentialRemedy) {
        this.credentialRemedy = credentialRemedy;
    }

    /** Notes what {@code reading} gives, judged, or why it gives nothing. */
    <T> Optional<T> tested(String subject, SchoologyPermission needs, Supplier<T> reading, Function<T, Finding> judgement) {
        try {
            T read = reading.get();
            findings.add(judgement.apply(read));
            return Optional.of(read);
        } catch (UnreadableException failure) {
            findings.add(failed(subject, needs, failure));
            return Optional.empty();
        }
    }

    private Finding failed(String subject, SchoologyPermission needs, UnreadableException failure) {
        return switch (failure.reason()) {
            case CREDENTIAL_REFUSED -> Finding.failed(subject, "Schoology does not accept the key of this connector", credentialRemedy);
            case PERMISSION_MISSING -> Finding.failed(subject, "Schoology does not let the user of the key read " + needs.subject(),
                    needs.remedy() + " " + SchoologyPermission.KEY_OF_THE_DISTRICT);
            case NOT_FOUND -> Finding.failed(subject, "Schoology does not know " + needs.subject() + ", or hides them from the user of the key",
                    "Check the setting url: it ends in /v1. " + needs.remedy());
            case NOT_JSON, UNEXPECTED_SHAPE, TRUNCATED, TOO_LARGE, FOREIGN_LINK, LINK_LOOP, THROTTLED, VENDOR_FAILING, UNREACHABLE ->
                Finding.failed(subject, failure.getMessage(), "Check the setting url and that this machine may reach it, then check again.");
        };
    }

    List<Finding> all() {
        return List.copyOf(findings);
    }
}
