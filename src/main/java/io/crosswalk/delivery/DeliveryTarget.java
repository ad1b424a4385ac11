package io.crosswalk.delivery;

import io.crosswalk.edfi.Dialect;
import io.crosswalk.edfi.EdFiReader;
import io.crosswalk.edfi.EdFiTarget;
import io.crosswalk.edfi.EdFiTokens;
import io.crosswalk.ledger.DueRow;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Where and as whom to deliver. */
@Component
class DeliveryTarget {

    private final EdFiTarget target;
    private final EdFiTokens tokens;
    private final EdFiReader reader;
    private final Dialect dialect;

    DeliveryTarget(EdFiTarget target, @Qualifier("deliveryTokens") EdFiTokens tokens, @Qualifier("deliveryReader") EdFiReader reader, Dialect dialect) {
        this.target = target;
        this.tokens = tokens;
        this.reader = reader;
        this.dialect = dialect;
    }

    String token() {
        return tokens.bearer();
    }

    void refused(String token) {
        tokens.invalidate(token);
    }

    /** The target does not take what it should be able to take. */
    void reconsider() {
        target.reconsider();
    }

    /** Where to send the request for a row; empty where what is to be deleted is not there. */
    Optional<URI> address(DueRow row) {
        String resource = switch (row.kind()) {
            case ASSIGNMENT -> dialect.assignmentResource();
            case SUBMISSION -> dialect.submissionResource();
        };
        if (!row.deletes()) {
            return Optional.of(target.resource(resource));
        }
        return Optional.ofNullable(row.resourceId())
                .or(() -> reader.findId(resource, key(row)))
                .map(id -> target.resource(resource, id));
    }

    private Map<String, String> key(DueRow row) {
        String[] parts = Objects.requireNonNull(row.deliveredKey(), "A row that was never sent needs no delete").split(" ", 2);
        return switch (row.kind()) {
            case ASSIGNMENT -> dialect.assignmentKey(row.identifier(), parts[0]);
            case SUBMISSION -> dialect.submissionKey(
                    Objects.requireNonNull(row.parent(), "A submission belongs to an assignment"), row.identifier(), parts[0], parts[1]);
        };
    }

    Optional<String> resourceId(@Nullable String location) {
        return EdFiTarget.resourceId(location);
    }
}
