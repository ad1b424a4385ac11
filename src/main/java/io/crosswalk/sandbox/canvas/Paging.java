package io.crosswalk.sandbox.canvas;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a list into pages and names the others in the {@code Link} header. Bookmarked lists give opaque addresses, with a
 * comma in them, and no last page; numbered ones give both.
 */
final class Paging {

    private static final int DEFAULT_SIZE = 10;
    private static final int LARGEST_SIZE = 100;

    private final Call call;
    private final int defaultSize;

    private Paging(Call call, int defaultSize) {
        this.call = call;
        this.defaultSize = defaultSize;
    }

    static Paging of(Call call) {
        return new Paging(call, DEFAULT_SIZE);
    }

    static Paging ofSize(Call call, int defaultSize) {
        return new Paging(call, defaultSize);
    }

    /** @param sorted in ascending order of place */
    <T> List<T> bookmarked(List<T> sorted, Function<T, Place> place) {
        String page = call.parameter("page");
        int from = page == null || !Place.isBookmark(page) ? 0 : firstAfter(sorted, place, Place.parse(page));
        int to = Math.min(sorted.size(), from + size());
        List<String> links = new ArrayList<>(List.of(link(page == null ? "first" : page, "current"), link("first", "first")));
        if (to < sorted.size()) {
            links.add(1, link(place.apply(sorted.get(to - 1)).bookmark(), "next"));
        }
        write(links, from > 0);
        return sorted.subList(from, to);
    }

    <T> List<T> numbered(List<T> all) {
        int number = pageNumber();
        int last = Math.max(1, (all.size() + size() - 1) / size());
        int from = Math.min(all.size(), (number - 1) * size());
        List<String> links = new ArrayList<>();
        links.add(link(String.valueOf(number), "current"));
        if (number < last) {
            links.add(link(String.valueOf(number + 1), "next"));
        }
        if (number > 1) {
            links.add(link(String.valueOf(number - 1), "prev"));
        }
        links.add(link("1", "first"));
        links.add(link(String.valueOf(last), "last"));
        write(links, number > 1);
        return all.subList(from, Math.min(all.size(), from + size()));
    }

    private static <T> int firstAfter(List<T> sorted, Function<T, Place> place, Place bookmark) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (place.apply(sorted.get(middle)).compareTo(bookmark) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int size() {
        return (int) Math.max(1, Math.min(LARGEST_SIZE, number(call.parameter("per_page"), defaultSize)));
    }

    private int pageNumber() {
        return (int) Math.max(1, Math.min(1_000_000, number(call.parameter("page"), 1)));
    }

    private static long number(@Nullable String value, long otherwise) {
        try {
            return value == null ? otherwise : Long.parseLong(value);
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    /** Proxies change the case of header names; later pages show it. */
    private void write(List<String> links, boolean laterPage) {
        call.addLink(laterPage ? "link" : "Link", String.join(",", links));
    }

    private String link(String page, String relation) {
        return "<" + address(page) + ">; rel=\"" + relation + "\"";
    }

    private String address(String page) {
        HttpServletRequest request = call.request();
        StringBuilder address = new StringBuilder(request.getRequestURL()).append('?');
        request.getParameterMap().forEach((name, values) -> {
            if (!List.of("access_token", "page", "per_page").contains(name)) {
                for (String value : values) {
                    address.append(encode(name)).append('=').append(encode(value)).append('&');
                }
            }
        });
        return address.append("page=").append(page).append("&per_page=").append(size()).toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
