package io.crosswalk.schoology;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.Backoff;
import io.crosswalk.kit.Exchange;
import io.crosswalk.kit.JsonBody;
import io.crosswalk.kit.VendorRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the first pages of many lists in one request. Whatever fails is left out: it is then asked for by itself, and tells its own story. */
final class SchoologyBatches {

    private static final JsonBody BODY = new JsonBody(SchoologyConnectorFactory.TITLE);

    private final Exchange exchange;
    private final SchoologyRequests requests;
    private final int size;

    /** @param size most lists in one request; 1 for none together */
    SchoologyBatches(Exchange exchange, SchoologyRequests requests, int size) {
        this.exchange = exchange;
        this.requests = requests;
        this.size = size;
    }

    /** Pages that are read when the first of their group is taken. */
    SchoologyReadAhead ahead(List<String> ids, Function<String, VendorRequest> request) {
        return new SchoologyReadAhead(ids, size, group -> firstPages(group.stream().map(request).toList()));
    }

    /** @return for each request its first page, or null where that must be read by itself */
    List<@Nullable SchoologyPage> firstPages(List<VendorRequest> parts) {
        List<@Nullable SchoologyPage> none = Collections.nCopies(parts.size(), null);
        if (parts.size() < 2) {
            return none;
        }
        VendorRequest batch = requests.batch(parts);
        try {
            return exchange.send(batch, answer -> {
                Optional<Instant> vendorTime = Backoff.date(answer.header("date"));
                List<@Nullable SchoologyPage> pages = new ArrayList<>();
                for (JsonNode part : BODY.list(answer.body(), "response", batch.subject(), Function.identity())) {
                    pages.add(pages.size() < parts.size() ? page(part, parts.get(pages.size()), vendorTime) : null);
                }
                return pages.size() == parts.size() ? pages : none;
            });
        } catch (UnreadableException failed) {
            if (failed.concernsWholeConnector()) {
                throw failed;
            }
            return none;
        }
    }

    private @Nullable SchoologyPage page(JsonNode part, VendorRequest request, Optional<Instant> vendorTime) throws IOException {
        JsonNode body = part.path("body");
        if (body.isTextual() && body.asText().stripLeading().startsWith("{")) {
            body = BODY.object(new ByteArrayInputStream(body.asText().getBytes(StandardCharsets.UTF_8)), request.subject());
        }
        boolean succeeded = part.path("response_code").asText("").matches("2\\d\\d");
        return succeeded && body.isObject() && isAbout(part.path("location").asText(""), request) ? new SchoologyPage(body, vendorTime) : null;
    }

    /** Parts come in the order of the request; where Schoology says what a part is about, that is not left to trust. */
    private boolean isAbout(String location, VendorRequest request) {
        return location.isBlank() || location.contains(withoutQuery(requests.pathInBatch(request)));
    }

    private static String withoutQuery(String path) {
        return URI.create(path).getRawPath();
    }
}
