package io.crosswalk.edfi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Lists a resource completely: a large one by cursor, in parallel partitions, where the target offers it; else by limit and
 * offset. Pages are then read from the last to the first: rows that disappear meanwhile make others appear twice, where reading
 * forwards would skip them.
 */
final class ResourceLists {

    private static final int[] COMMON_LIMITS = {500, 100, 25};
    /** Of fewer pages than this, partitions cost more requests than they save time. */
    private static final int LARGE = 8;

    private final EdFiTarget target;
    private final EdFiRequests requests;
    private final CursorPaging cursor;
    private volatile int limit;
    private volatile boolean cursorRefused;

    /** @param limit rows a page; fewer are asked for when the target does not allow as many */
    ResourceLists(EdFiTarget target, EdFiRequests requests, int limit) {
        this.target = target;
        this.requests = requests;
        this.cursor = new CursorPaging(target, requests);
        this.limit = limit;
    }

    /** Hands rows over page by page, some perhaps twice, one at a time. Returning normally means that the list is complete. */
    <T> void read(String resource, Map<String, String> filters, Function<JsonNode, T> mapping, Consumer<T> consumer) {
        TargetCapabilities capabilities = target.capabilities();
        limit = Math.min(limit, capabilities.pageLimit().orElse(limit));
        OptionalLong total = count(resource, filters);
        if (capabilities.cursorPaging() && !cursorRefused && total.orElse(Long.MAX_VALUE) > (long) LARGE * limit) {
            int pageSize = Math.min(limit, capabilities.pageLimit().orElse(COMMON_LIMITS[0]));
            if (cursor.read(resource, filters, pageSize, total, mapping, consumer)) {
                return;
            }
            cursorRefused = true;
        }
        readByOffset(resource, filters, total, mapping, consumer);
    }

    <T> void readByOffset(String resource, Map<String, String> filters, Function<JsonNode, T> mapping, Consumer<T> consumer) {
        readByOffset(resource, filters, count(resource, filters), mapping, consumer);
    }

    private <T> void readByOffset(String resource, Map<String, String> filters, OptionalLong total, Function<JsonNode, T> mapping, Consumer<T> consumer) {
        int allowed = limit;
        List<Integer> limits = IntStream.concat(IntStream.of(allowed), IntStream.of(COMMON_LIMITS).filter(common -> common < allowed)).boxed().toList();
        for (int attempt : limits) {
            OffsetPass<T> pass = new OffsetPass<>(resource, attempt, offset -> page(resource, filters, offset, attempt, mapping), consumer);
            try {
                if (total.isPresent()) {
                    pass.backwards(total.getAsLong());
                } else {
                    pass.forwards();
                }
                limit = attempt;
                return;
            } catch (TargetRefusedException refused) {
                if (pass.started() || !isAboutParameters(refused) || attempt == limits.get(limits.size() - 1)) {
                    throw refused;
                }
            }
        }
    }

    /** How many rows there are; empty when the target does not tell. */
    OptionalLong count(String resource, Map<String, String> filters) {
        try {
            return requests.get(ListAddress.of(target, resource, filters, Map.of("limit", "0", "totalCount", "true")), answer ->
                    answer.header("total-count").filter(text -> text.matches("\\d{1,15}")).map(text -> OptionalLong.of(Long.parseLong(text)))
                            .orElse(OptionalLong.empty()));
        } catch (TargetRefusedException refused) {
            if (isAboutParameters(refused)) {
                return OptionalLong.empty();
            }
            throw refused;
        }
    }

    <T> List<T> page(String resource, Map<String, String> filters, long offset, int limit, Function<JsonNode, T> mapping) {
        Map<String, String> position = Map.of("limit", Integer.toString(limit), "offset", Long.toString(offset));
        return requests.get(ListAddress.of(target, resource, filters, position), answer -> PageReader.rows(answer, mapping));
    }

    private static boolean isAboutParameters(TargetRefusedException refused) {
        return refused.reason().equals("PARAMETER_OUT_OF_RANGE") || refused.reason().equals("DATA_INVALID");
    }
}
