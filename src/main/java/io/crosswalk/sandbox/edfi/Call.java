package io.crosswalk.sandbox.edfi;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A request and where it is addressed to.
 *
 * @param path the parts of the path below the place where the API is mounted
 * @param delayMilliseconds how long to keep the client waiting
 * @param losesRace whether another client is to insert the row a moment earlier
 */
record Call(HttpServletRequest request, List<String> path, long delayMilliseconds, boolean losesRace) {

    private static final int LARGEST_BODY = 30_000_000;

    static Call of(HttpServletRequest request) {
        String info = request.getPathInfo();
        List<String> parts = info == null ? List.of()
                : Arrays.stream(info.split("/")).filter(part -> !part.isEmpty()).toList();
        return new Call(request, parts, 0, false);
    }

    /** The same request, seen from a place further down its path. */
    Call within(List<String> rest) {
        return new Call(request, List.copyOf(rest), delayMilliseconds, losesRace);
    }

    Call delayedBy(long milliseconds) {
        return new Call(request, path, milliseconds, losesRace);
    }

    Call losingRace() {
        return new Call(request, path, delayMilliseconds, true);
    }

    /** Waits as long as a fault asks for. */
    void pause() {
        if (delayMilliseconds > 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(delayMilliseconds));
        }
    }

    String method() {
        return request.getMethod();
    }

    @Nullable String header(String name) {
        return request.getHeader(name);
    }

    /** A parameter of the query, by its name in any letter case; null: not given. */
    @Nullable String parameter(String name) {
        String exact = request.getParameter(name);
        return exact != null ? exact : request.getParameterMap().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(entry -> entry.getValue()[0])
                .findFirst().orElse(null);
    }

    /** @throws Refused the body is larger than the API's server takes */
    byte[] body() throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new Refused(errors -> Answer.empty(413).with("Connection", "close"));
        }
        return body;
    }

    /** The address under which the client reached the API, without a slash at the end. */
    String base() {
        String url = request.getRequestURL().toString();
        String root = request.getContextPath() + request.getServletPath();
        int start = url.indexOf('/', url.indexOf("//") + 2);
        return (start < 0 ? url : url.substring(0, start)) + root;
    }

    boolean begins(String... names) {
        if (path.size() < names.length) {
            return false;
        }
        for (int part = 0; part < names.length; part++) {
            if (!path.get(part).equalsIgnoreCase(names[part])) {
                return false;
            }
        }
        return true;
    }

    boolean is(String... names) {
        return path.size() == names.length && begins(names);
    }
}
