package io.crosswalk.sandbox.brightspace;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes one page of a list, in one of the forms that Brightspace has. */
final class Paging {

    private static final String ELSEWHERE = "https://elsewhere.example/d2l/api/le/1.91/1/quizzes/";

    private final Call call;
    private final int size;

    private Paging(Call call, int size) {
        this.call = call;
        this.size = size;
    }

    static Paging of(Call call) {
        return new Paging(call, call.manners().size());
    }

    /** The caller may choose, up to a largest size. */
    static Paging ofSize(Call call, int byDefault, int largest) {
        Long asked = call.number("pageSize");
        if (asked != null && (asked < 1 || asked > largest)) {
            throw Refusal.badRequest("Invalid value for pageSize");
        }
        return new Paging(call, asked == null ? byDefault : asked.intValue());
    }

    /** A record and its place in the list; places ascend. */
    interface Placed<T> {
        long placeOf(T value);
    }

    /** What is still to come after the place; null for all. */
    interface Rest<T> {
        Stream<T> after(@Nullable String place);
    }

    /** {@code PagedResultSet}: the bookmark of the last page leads nowhere. */
    <T> void bookmarked(List<T> sorted, Placed<T> placed, Json.Writer<T> writer) throws IOException {
        List<T> rest = after(sorted, placed, call.parameter("bookmark"));
        List<T> page = rest.subList(0, Math.min(size, rest.size()));
        boolean loops = call.manners().next() == PagingManners.Next.LOOP;
        String last = page.isEmpty() ? "" : place(placed.placeOf(page.get(page.size() - 1)));
        call.json().object(() -> {
            call.json().object("PagingInfo", () -> {
                call.json().text("Bookmark", loops ? requireBookmark() : last);
                call.json().flag("HasMoreItems", loops || rest.size() > size);
            });
            call.json().list("Items", page, writer);
        });
    }

    private String requireBookmark() {
        String bookmark = call.parameter("bookmark");
        return bookmark == null ? place(0) : bookmark;
    }

    /** {@code ObjectListPage} with the whole address of the next page. */
    <T> void linked(List<T> sorted, Placed<T> placed, Json.Writer<T> writer) throws IOException {
        linked(place -> after(sorted, placed, place).stream(), value -> place(placed.placeOf(value)), writer, true);
    }

    /** {@code ObjectListPage} with the address of the next page as seen from this host. */
    <T> void linkedHere(List<T> sorted, Placed<T> placed, Json.Writer<T> writer) throws IOException {
        linked(place -> after(sorted, placed, place).stream(), value -> place(placed.placeOf(value)), writer, false);
    }

    <T> void linked(Rest<T> rest, Function<T, String> place, Json.Writer<T> writer, boolean withHost) throws IOException {
        Iterator<T> rows = rest.after(call.parameter("cursor")).limit(size + 1L).iterator();
        String[] last = {""};
        call.json().object(() -> {
            call.json().list("Objects", () -> new Limited<>(rows, size), value -> {
                last[0] = place.apply(value);
                writer.write(value);
            });
            call.json().text("Next", next(rows.hasNext(), last[0], withHost));
        });
    }

    private record Limited<T>(Iterator<T> rows, int[] left) implements Iterator<T> {

        Limited(Iterator<T> rows, int size) {
            this(rows, new int[] {size});
        }

        @Override
        public boolean hasNext() {
            return left[0] > 0 && rows.hasNext();
        }

        @Override
        public T next() {
            left[0]--;
            return rows.next();
        }
    }

    private @Nullable String next(boolean more, String place, boolean withHost) {
        String cursor = call.parameter("cursor");
        return switch (call.manners().next()) {
            case ELSEWHERE -> ELSEWHERE;
            case LOOP -> address(withHost) + (cursor == null ? "" : "cursor=" + cursor);
            case HONEST -> more ? address(withHost) + "cursor=" + place : null;
        };
    }

    private String address(boolean withHost) {
        return (withHost ? call.address() : call.requestPath()) + "?" + call.queryWithoutPlace();
    }

    private static <T> List<T> after(List<T> sorted, Placed<T> placed, @Nullable String bookmark) {
        if (bookmark == null) {
            return sorted;
        }
        long place = place(bookmark);
        int from = 0;
        while (from < sorted.size() && placed.placeOf(sorted.get(from)) <= place) {
            from++;
        }
        return sorted.subList(from, sorted.size());
    }

    private static String place(long place) {
        return OrgUnits.ORGANIZATION + "_" + place;
    }

    private static long place(String bookmark) {
        try {
            return Long.parseLong(bookmark.substring(bookmark.indexOf('_') + 1));
        } catch (NumberFormatException madeUp) {
            throw Refusal.badRequest("Invalid bookmark");
        }
    }
}
