package io.crosswalk.edfi;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lists a resource completely by limit and offset. Pages are read from the last to the first: rows that disappear
 * meanwhile then make others appear twice, where reading forwards would skip them.
 */
final class Paging {

    private static final int[] COMMON_LIMITS = {500, 100, 25};

    private final EdFiTarget target;
    private final EdFiRequests requests;
    private volatile int limit;

    Paging(EdFiTarget target, EdFiRequests requests, int limit) {
        this.target = target;
        this.requests = requests;
        this.limit = limit;
    }

    /** Hands rows over page by page, some perhaps twice. Returning normally means that the list is complete. */
    <T> void read(String resource, Map<String, String> filters, Function<JsonNode, T> mapping, Consumer<T> consumer) {
        OptionalLong total = count(resource, filters);
        int allowed = limit;
        List<Integer> limits = IntStream.concat(IntStream.of(allowed), IntStream.of(COMMON_LIMITS).filter(common -> common < allowed)).boxed().toList();
        for (int attempt : limits) {
            PagingPass<T> pass = new PagingPass<>(resource, attempt, offset -> page(resource, filters, offset, attempt, mapping), consumer);
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
            return requests.get(address(resource, with(filters, Map.of("limit", "0", "totalCount", "true"))), answer ->
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
        return requests.get(address(resource, with(filters, position)), answer -> PageReader.rows(answer, mapping));
    }

    private URI address(String resource, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("&"));
        return URI.create(target.resource(resource) + "?" + query);
    }

    private static Map<String, String> with(Map<String, String> filters, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(filters);
        all.putAll(more);
        return all;
    }

    private static boolean isAboutParameters(TargetRefusedException refused) {
        return refused.reason().equals("PARAMETER_OUT_OF_RANGE") || refused.reason().equals("DATA_INVALID");
    }
}
