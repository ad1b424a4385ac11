package io.crosswalk.edfi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.http.OutboundHttp;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an Ed-Fi API is and what it can do, as its own discovery document says; read when first needed and kept for a
 * while. Safe for use by several threads.
 */
public final class EdFiTarget {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int EXCERPT = 8_192;
    private static final Pattern LAST_SEGMENT = Pattern.compile(".*/([A-Za-z0-9-]{1,64})/?(?:[?#].*)?");

    private final URI root;
    private final int schoolYear;
    private final OutboundHttp http;
    private final ErrorClassifier classifier;
    private final Clock clock;
    private final Duration keep;
    private final CapabilityProbe probe;
    private volatile @Nullable Known known;
    private volatile @Nullable Probed probed;

    private record Known(Discovery discovery, Instant until) {}

    private record Probed(Discovery discovery, TargetCapabilities capabilities) {}

    /**
     * @param schoolYear for a target that has other addresses for each
     * @param keep how long the discovery document is believed before it is read anew
     */
    public EdFiTarget(URI root, int schoolYear, OutboundHttp http, ErrorClassifier classifier, Clock clock, Duration keep) {
        this.root = root;
        this.schoolYear = schoolYear;
        this.http = http;
        this.classifier = classifier;
        this.clock = clock;
        this.keep = keep;
        this.probe = new CapabilityProbe(http, classifier, clock);
    }

    /** @throws TargetException when the document cannot be read, or does not describe a target that can be used */
    Discovery discovery() {
        Known found = known;
        return found != null && clock.instant().isBefore(found.until()) ? found.discovery() : discover();
    }

    /**
     * Found out once, and anew when the discovery document has changed.
     *
     * @throws TargetException when it cannot be found out at present
     */
    public TargetCapabilities capabilities() {
        Discovery discovery = discovery();
        Probed found = probed;
        return found != null && found.discovery().equals(discovery) ? found.capabilities() : probe(discovery);
    }

    private synchronized TargetCapabilities probe(Discovery discovery) {
        Probed found = probed;
        if (found != null && found.discovery().equals(discovery)) {
            return found.capabilities();
        }
        TargetCapabilities capabilities = probe.probe(discovery);
        probed = new Probed(discovery, capabilities);
        return capabilities;
    }

    /** Reads the discovery document anew when it is next needed: after a failure that another address could explain. */
    public void forget() {
        known = null;
    }

    /** Finds out anew what the target can do, when that is next needed: after it has refused what it should be able to. */
    public void reconsider() {
        known = null;
        probed = null;
    }

    /** The address of a kind of record, for example {@code lmsx/assignments}. */
    public URI resource(String resource) {
        return discovery().dataManagementApi().resolve(resource);
    }

    /** The address of one record, for PUT and DELETE. */
    public URI resource(String resource, String id) {
        return discovery().dataManagementApi().resolve(resource + "/" + id);
    }

    /** The id in the header {@code Location} of an answer to POST; empty when there is none. */
    public static Optional<String> resourceId(@Nullable String locationHeader) {
        if (locationHeader == null) {
            return Optional.empty();
        }
        Matcher segment = LAST_SEGMENT.matcher(locationHeader);
        return segment.matches() ? Optional.of(segment.group(1)) : Optional.empty();
    }

    private synchronized Discovery discover() {
        Known found = known;
        if (found != null && clock.instant().isBefore(found.until())) {
            return found.discovery();
        }
        Discovery discovery = new DiscoveryDocument(root, schoolYear, document()).discovery();
        known = new Known(discovery, clock.instant().plus(keep));
        return discovery;
    }

    private JsonNode document() {
        try {
            return http.get(root, Map.of("Accept", "application/json"), answer -> {
                if (!answer.succeeded()) {
                    throw classifier.classify("GET", answer.status(), answer.headers(), answer.excerpt(EXCERPT)).exception(clock.instant());
                }
                JsonNode document = JSON.readTree(answer.body());
                return document == null ? JSON.createObjectNode() : document;
            });
        } catch (IOException failure) {
            throw classifier.connectionFailed(failure).exception(clock.instant());
        }
    }
}
