package io.crosswalk.sandbox.schoology;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Cuts lists into pages of twenty, or as many as are asked for up to two hundred, and says where the next page is. */
final class Pages {

    private static final int USUAL = 20;
    private static final int MOST = 200;
    /** Their next pages are said to be at a host that answers no more. */
    private static final Set<String> WITH_OLD_LINKS = Set.of("enrollment", "revision");
    private static final String OLD_HOST = "api.schoologize.invalid";

    private final Manners manners;

    Pages(Manners manners) {
        this.manners = manners;
    }

    /** How the number of all rows is written. */
    enum Total {
        NUMBER,
        TEXT,
        NONE
    }

    /** @param key of the list in the answer, in the singular */
    record Form(String key, Total total, boolean oneAsObject) {

        static Form of(String key, Total total) {
            return new Form(key, total, false);
        }
    }

    private record Window(int start, int limit) {

        static Window of(Call call) {
            return new Window(call.query().number("start", 0), Math.max(1, Math.min(MOST, call.query().number("limit", USUAL))));
        }

        boolean isCutShort(List<?> all) {
            return all.size() > (long) start + limit;
        }

        <T> List<T> cut(List<T> all) {
            int from = Math.min(start, all.size());
            return all.subList(from, Math.min(all.size(), from + limit));
        }
    }

    <T> ObjectNode page(Call call, Form form, List<T> all, Function<T, ? extends JsonNode> writer) {
        return groupedPage(call, form, List.of(all), writer);
    }

    /** The window holds for each group by itself: a page may have more rows than were asked for. */
    <T> ObjectNode groupedPage(Call call, Form form, List<List<T>> groups, Function<T, ? extends JsonNode> writer) {
        Window window = Window.of(call);
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        groups.forEach(group -> window.cut(group).forEach(row -> rows.add(writer.apply(row))));
        page.set(form.key(), form.oneAsObject() && rows.size() == 1 ? rows.get(0) : rows);
        total(page, form, groups.stream().mapToInt(List::size).sum());
        links(call, page, form.key(), window, groups.stream().anyMatch(group -> window.isCutShort(group)));
        return page;
    }

    /** Adds the addresses of this page and, where there is one, the next. */
    <T> List<T> cut(Call call, ObjectNode answer, String key, List<T> all) {
        Window window = Window.of(call);
        links(call, answer, key, window, window.isCutShort(all));
        return window.cut(all);
    }

    private void total(ObjectNode page, Form form, int size) {
        int told = size + (manners.miscounts(form.key()) ? 1 : 0);
        switch (form.total()) {
            case NUMBER -> page.put("total", told);
            case TEXT -> page.put("total", String.valueOf(told));
            case NONE -> { }
        }
    }

    private void links(Call call, ObjectNode page, String key, Window window, boolean more) {
        ObjectNode links = page.putObject("links");
        links.put("self", address(call, window.start(), window.limit()));
        if (more) {
            String next = address(call, manners.loops() ? window.start() : window.start() + window.limit(), window.limit());
            String host = manners.nextHost() != null ? manners.nextHost() : WITH_OLD_LINKS.contains(key) ? OLD_HOST : null;
            links.put("next", host == null ? next : next.replaceFirst("://[^/]+", "://" + host));
        }
    }

    private static String address(Call call, int start, int limit) {
        String others = call.query().parameters().stream()
                .filter(parameter -> !parameter.name().equals("start") && !parameter.name().equals("limit"))
                .map(parameter -> OAuthSignature.encode(parameter.name()) + "=" + OAuthSignature.encode(parameter.value()) + "&")
                .collect(Collectors.joining());
        return call.insecureLink(call.path()) + "?" + others + "start=" + start + "&limit=" + limit;
    }
}
