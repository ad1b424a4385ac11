package io.crosswalk.canvas;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.connector.UnreadableException.Cause;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists from Canvas, page by page. A page is handed on only when it was read to its end, so that repeating it
 * neither doubles nor loses a row. Every failure ends in an {@link UnreadableException}.
 */
final class CanvasClient {

    private final CanvasExchange exchange;
    private final CanvasSettings settings;

    CanvasClient(CanvasExchange exchange, CanvasSettings settings) {
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
    <T> Optional<Instant> list(CanvasRequest request, @Nullable String collection, Function<JsonNode, T> translator, Consumer<List<T>> pages) {
        Set<URI> read = new HashSet<>();
        URI address = request.address();
        Optional<Instant> began = Optional.empty();
        while (true) {
            read.add(address);
            Page<T> page = page(request, address, collection, translator);
            began = read.size() == 1 ? page.vendorTime() : began;
            pages.accept(page.elements());
            if (page.next().isEmpty()) {
                return began;
            }
            address = checked(request, address, page.next().get(), read);
        }
    }

    /** Reads the first page only. */
    <T> List<T> firstPage(CanvasRequest request, @Nullable String collection, Function<JsonNode, T> translator) {
        return page(request, request.address(), collection, translator).elements();
    }

    JsonNode object(CanvasRequest request) {
        return exchange.send(request, request.address(), answer -> PageBody.object(answer.body(), request.subject()));
    }

    private record Page<T>(List<T> elements, Optional<String> next, Optional<Instant> vendorTime) {}

    private <T> Page<T> page(CanvasRequest request, URI address, @Nullable String collection, Function<JsonNode, T> translator) {
        return exchange.send(request, address, answer -> new Page<>(
                PageBody.list(answer.body(), collection, request.subject(), translator),
                answer.header("link").flatMap(NextLink::in),
                Backoff.date(answer.header("date"))));
    }

    private URI checked(CanvasRequest request, URI current, String link, Set<URI> read) {
        URI next;
        try {
            next = current.resolve(link);
        } catch (IllegalArgumentException notAnAddress) {
            throw new UnreadableException(Cause.UNEXPECTED_SHAPE, "The link to the next page of " + request.subject() + " is not an address. The list is incomplete.");
        }
        if (!NextLink.sameOrigin(settings.url(), next)) {
            throw new UnreadableException(Cause.FOREIGN_LINK, "The link to the next page of " + request.subject() + " leads to "
                    + next.getScheme() + "://" + next.getHost() + " and not to " + settings.url()
                    + "; the token is not sent there. If that is the right Canvas, set url to it.");
        }
        if (read.contains(next) || read.size() >= settings.maximumPages()) {
            throw new UnreadableException(Cause.LINK_LOOP, "The pages of " + request.subject() + " do not come to an end: after " + read.size()
                    + " of them the next one was read before, or it is more than maximumPages allows. The list is incomplete.");
        }
        return next;
    }
}
