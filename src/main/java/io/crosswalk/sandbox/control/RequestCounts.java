package io.crosswalk.sandbox.control;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/** How many requests came for each method and path, with the ids in the path left out. */
public final class RequestCounts {

    private static final Pattern ID = Pattern.compile("(?<=/)(\\d+|[0-9a-f]{32}|[a-z_]+:[^/]+)(?=/|$)");
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    void count(String method, String path) {
        counts.computeIfAbsent(method + " " + ID.matcher(path).replaceAll(":id"), unseen -> new LongAdder()).increment();
    }

    public void clear() {
        counts.clear();
    }

    /** For example {@code GET /canvas/api/v1/courses/:id/sections} and how often. */
    public Map<String, Long> all() {
        Map<String, Long> all = new TreeMap<>();
        counts.forEach((key, count) -> all.put(key, count.sum()));
        return all;
    }
}
