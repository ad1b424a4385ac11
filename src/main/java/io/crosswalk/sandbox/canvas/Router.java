package io.crosswalk.sandbox.canvas;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the endpoint of a path. Patterns are those of Canvas's scopes. */
final class Router {

    private final List<Route> routes = new ArrayList<>();

    /** Answers by writing to the call's JSON. */
    @FunctionalInterface
    interface Endpoint {
        void answer(Call call) throws IOException;
    }

    /** @param scope for example {@code url:GET|/api/v1/accounts/:id} */
    record Found(String scope, Endpoint endpoint, Map<String, String> path) {}

    private record Route(String scope, String[] segments, Endpoint endpoint) {

        @Nullable Found match(String[] path) {
            if (path.length != segments.length) {
                return null;
            }
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

    void get(String pattern, Endpoint endpoint) {
        routes.add(new Route("url:GET|" + pattern, pattern.split("/"), endpoint));
    }

    /** Of two that fit, the one added first. */
    @Nullable Found find(String[] path) {
        for (Route route : routes) {
            Found found = route.match(path);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
