package io.crosswalk.sandbox.brightspace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the endpoint of a path. Whether a slash stands at the end matters, as in the documented routes. */
final class Router {

    /** May be called without credentials. */
    static final String ANONYMOUS = "";

    private final Map<Integer, List<Route>> routes = new HashMap<>();

    /** Answers by writing to the call's JSON. */
    @FunctionalInterface
    interface Endpoint {
        void answer(Call call) throws IOException;
    }

    /** @param scope that the caller needs, or {@link #ANONYMOUS} */
    record Found(String scope, Endpoint endpoint, Map<String, String> path) {}

    private record Route(String[] segments, String scope, Endpoint endpoint) {

        @Nullable Found match(String[] path) {
            Map<String, String> values = new HashMap<>();
            for (int index = 0; index < path.length; index++) {
                if (segments[index].startsWith(":")) {
                    values.put(segments[index].substring(1), path[index]);
                } else if (!segments[index].equals(path[index])) {
                    return null;
                }
            }
            return new Found(scope, endpoint, values);
        }
    }

    /** @param pattern below {@code /d2l/api}; a segment after a colon is a parameter, {@code /?} at the end allows both forms */
    void get(String pattern, String scope, Endpoint endpoint) {
        if (pattern.endsWith("/?")) {
            get(pattern.substring(0, pattern.length() - 2), scope, endpoint);
            get(pattern.substring(0, pattern.length() - 1), scope, endpoint);
            return;
        }
        String[] segments = pattern.split("/", -1);
        routes.computeIfAbsent(segments.length, unseen -> new ArrayList<>()).add(new Route(segments, scope, endpoint));
    }

    /** Of two that fit, the one added first. */
    @Nullable Found find(String path) {
        String[] segments = path.split("/", -1);
        for (Route route : routes.getOrDefault(segments.length, List.of())) {
            Found found = route.match(segments);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
