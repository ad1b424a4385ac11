package io.crosswalk.edfi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Lists a resource by cursor, several parts of it at the same time (ODS/API 7.3 and later, Data Management Service). Each answer
 * names the next page; the absence of a name is the end, and not an empty page.
 */
final class CursorPaging {

    private static final int PARTITIONS = 4;

    private final EdFiTarget target;
    private final EdFiRequests requests;

    CursorPaging(EdFiTarget target, EdFiRequests requests) {
        this.target = target;
        this.requests = requests;
    }

    private record Page<T>(List<T> rows, Optional<String> next) {}

    /**
     * @param total as counted before; a list much shorter than that is not complete
     * @return false where the target does not offer it; nothing has then been handed over
     */
    <T> boolean read(String resource, Map<String, String> filters, int pageSize, OptionalLong total, Function<JsonNode, T> mapping, Consumer<T> consumer) {
        Optional<List<String>> tokens = partitions(resource, filters);
        if (tokens.isEmpty()) {
            return false;
        }
        AtomicLong read = new AtomicLong();
        inParallel(tokens.get().stream().<Runnable>map(first -> () -> {
            for (Optional<String> token = Optional.of(first); token.isPresent(); ) {
                Page<T> page = page(resource, filters, token.get(), pageSize, mapping);
                synchronized (read) {
                    page.rows().forEach(consumer);
                    read.addAndGet(page.rows().size());
                }
                if (page.next().equals(token)) {
                    throw OffsetPass.ignored(resource);
                }
                token = page.next();
            }
        }).toList());
        // What is deleted meanwhile is missing, and nothing else: it cannot be a tenth of all.
        if (total.isPresent() && read.get() < total.getAsLong() * 9 / 10) {
            throw OffsetPass.shorter(resource);
        }
        return true;
    }

    /** Empty where there is no such address, whatever the answer says of it. */
    private Optional<List<String>> partitions(String resource, Map<String, String> filters) {
        try {
            JsonNode answer = requests.get(ListAddress.of(target, resource + "/partitions", filters, Map.of("number", Integer.toString(PARTITIONS))), PageReader::object);
            if (!answer.path("pageTokens").isArray()) {
                return Optional.empty();
            }
            List<String> tokens = new ArrayList<>();
            answer.path("pageTokens").forEach(token -> tokens.add(token.asText()));
            return Optional.of(tokens);
        } catch (TargetRefusedException notOffered) {
            return Optional.empty();
        }
    }

    private <T> Page<T> page(String resource, Map<String, String> filters, String token, int pageSize, Function<JsonNode, T> mapping) {
        Map<String, String> position = Map.of("pageToken", token, "pageSize", Integer.toString(pageSize));
        return requests.get(ListAddress.of(target, resource, filters, position), answer ->
                new Page<>(PageReader.rows(answer, mapping), answer.header("next-page-token").filter(next -> !next.isBlank())));
    }

    private static void inParallel(List<Runnable> walks) {
        if (walks.isEmpty()) {
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(walks.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            walks.forEach(walk -> running.add(threads.submit(walk)));
            for (Future<?> walk : running) {
                walk.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The reading was interrupted", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
