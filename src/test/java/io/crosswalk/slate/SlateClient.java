package io.crosswalk.slate;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.kit.Backoff;
import io.crosswalk.kit.Exchange;
import io.crosswalk.kit.JsonBody;
import io.crosswalk.kit.VendorRequest;
import io.crosswalk.kit.VisitedPages;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads lists from Slate, page by page: {@code items}, and {@code next}, the address of the next page or null. */
record SlateClient(Exchange exchange, SlateSettings settings) {

    private static final JsonBody BODY = new JsonBody(SlateConnectorFactory.TITLE);
    private static final String ITEMS = "items";
    private static final String NEXT = "next";

    record Page<T>(List<T> items, Optional<String> next, Optional<Instant> vendorTime) {}

    /**
     * Reads all pages, each handed on only when it was read to its end.
     *
     * @param translator called again for a page that is repeated
     * @return Slate's own time at the first page, if it tells it
     */
    <T> Optional<Instant> list(VendorRequest request, Function<JsonNode, T> translator, Consumer<T> taker) {
        VisitedPages visited = new VisitedPages(request.subject(), settings.limits().maximumPages());
        URI address = request.address();
        Optional<Instant> began = Optional.empty();
        while (true) {
            visited.visit(address.toString());
            Page<T> page = page(request.at(address), translator);
            began = visited.count() == 1 ? page.vendorTime() : began;
            page.items().forEach(taker);
            if (page.next().isEmpty()) {
                return began;
            }
            address = visited.resolve(settings.url(), address, page.next().get());
        }
    }

    <T> Page<T> page(VendorRequest request, Function<JsonNode, T> translator) {
        return exchange.send(request, answer -> {
            JsonBody.Page<T> page = BODY.page(answer.body(), Set.of(ITEMS), request.subject(), translator);
            JsonNode next = page.rest() == null ? null : page.rest().get(NEXT);
            // Only a page that says so is the last one.
            if (next == null || !next.isNull() && !next.isTextual()) {
                throw BODY.otherShape(request.subject(), "the key " + NEXT);
            }
            return new Page<>(page.rows(), next.isNull() ? Optional.empty() : Optional.of(next.asText()), Backoff.date(answer.header("date")));
        });
    }

    JsonNode object(VendorRequest request) {
        return exchange.send(request, answer -> BODY.object(answer.body(), request.subject()));
    }
}
