package io.crosswalk.sandbox.schoology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds who answers a path. */
final class Router {

    private static final String ANY_REST = "**";

    private final List<Route> routes = new ArrayList<>();

    /** Answers one call. */
    @FunctionalInterface
    interface Endpoint {
        Answer answer(Call call);
    }

    private record Route(String[] segments, boolean inBatches, Endpoint endpoint) {

        @Nullable Map<String, String> match(String[] path) {
            Map<String, String> names = new HashMap<>();
            for (int index = 0; index < segments.length; index++) {
                if (segments[index].equals(ANY_REST)) {
                    return names;
                }
                if (index >= path.length) {
                    return null;
                }
                if (segments[index].startsWith(":")) {
                    names.put(segments[index].substring(1), path[index]);
                } else if (!segments[index].equals(path[index])) {
                    return null;
                }
            }
            return path.length == segments.length ? names : null;
        }
    }

    /** @param pattern for example {@code users/:user}; {@code **} at the end stands for any rest */
    void get(String pattern, Endpoint endpoint) {
        routes.add(new Route(pattern.split("/"), false, endpoint));
    }

    /** Also within a multiget. */
    void getAlsoInBatches(String pattern, Endpoint endpoint) {
        routes.add(new Route(pattern.split("/"), true, endpoint));
    }

    Answer answer(Call call) {
        return answer(call, false);
    }

    Answer answerInBatch(Call call) {
        return answer(call, true);
    }

    /** Of two that fit, the one added first. */
    private Answer answer(Call call, boolean batch) {
        String[] path = segments(call.path());
        for (Route route : routes) {
            Map<String, String> names = route.match(path);
            if (names != null) {
                if (batch && !route.inBatches()) {
                    throw Refused.badRequest("");
                }
                return route.endpoint().answer(call.named(names));
            }
        }
        throw batch ? Refused.badRequest("") : Refused.notFound();
    }

    private static String[] segments(String path) {
        String[] parts = path.replaceFirst("^/", "").replaceFirst("/$", "").split("/");
        for (int index = 0; index < parts.length; index++) {
            parts[index] = Query.decode(parts[index].replace("+", "%2B"));
        }
        return parts;
    }
}
