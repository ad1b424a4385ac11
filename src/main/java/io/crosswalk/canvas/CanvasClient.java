package io.crosswalk.canvas;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.Backoff;
import io.crosswalk.kit.Exchange;
import io.crosswalk.kit.JsonBody;
import io.crosswalk.kit.VendorRequest;
import io.crosswalk.kit.VisitedPages;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists from Canvas, page by page. A page is handed on only when it was read to its end, so that repeating it
 * neither doubles nor loses a row. Every failure ends in an {@link UnreadableException}.
 */
final class CanvasClient {

    private static final JsonBody BODY = new JsonBody(CanvasConnectorFactory.TITLE);

    private final Exchange exchange;
    private final CanvasSettings settings;

    CanvasClient(Exchange exchange, CanvasSettings settings) {
        this.exchange = exchange;
        this.settings = settings;
    }

    /**
     * Reads all pages.
     *
     * @param collection the key under which the list is; null where the list itself is the body
     * @param translator called again for a page that is repeated
     * @param pages given the elements of one page after the other; a page may be empty
     * @return Canvas' own time at the first page, if it tells it
     */
    <T> Optional<Instant> list(VendorRequest request, @Nullable String collection, Function<JsonNode, T> translator, Consumer<List<T>> pages) {
        VisitedPages visited = new VisitedPages(request.subject(), settings.limits().maximumPages());
        URI address = request.address();
        Optional<Instant> began = Optional.empty();
        while (true) {
            visited.visit(address.toString());
            Page<T> page = page(request.at(address), collection, translator);
            began = visited.count() == 1 ? page.vendorTime() : began;
            pages.accept(page.elements());
            if (page.next().isEmpty()) {
                return began;
            }
            address = visited.resolve(settings.url(), address, page.next().get());
        }
    }

    /** Reads the first page only. */
    <T> List<T> firstPage(VendorRequest request, @Nullable String collection, Function<JsonNode, T> translator) {
        return page(request, collection, translator).elements();
    }

    JsonNode object(VendorRequest request) {
        return exchange.send(request, answer -> BODY.object(answer.body(), request.subject()));
    }

    private record Page<T>(List<T> elements, Optional<String> next, Optional<Instant> vendorTime) {}

    private <T> Page<T> page(VendorRequest request, @Nullable String collection, Function<JsonNode, T> translator) {
        return exchange.send(request, answer -> new Page<>(
                BODY.list(answer.body(), collection, request.subject(), translator),
                answer.header("link").flatMap(NextLink::in),
                Backoff.date(answer.header("date"))));
    }
}
