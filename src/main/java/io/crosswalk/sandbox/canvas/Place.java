package io.crosswalk.sandbox.canvas;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The place of a record in a bookmarked list. */
record Place(long order, long id) implements Comparable<Place> {

    private static final String PREFIX = "bookmark:";

    @Override
    public int compareTo(Place other) {
        return order == other.order ? Long.compare(id, other.id) : Long.compare(order, other.order);
    }

    static boolean isBookmark(String page) {
        return page.startsWith(PREFIX);
    }

    /** Opaque to the caller, and checked when it comes back. */
    String bookmark() {
        String text = order + "|" + id;
        return PREFIX + Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "," + Integer.toHexString(text.hashCode());
    }

    static Place parse(String bookmark) {
        try {
            String encoded = bookmark.substring(PREFIX.length(), bookmark.indexOf(','));
            String[] parts = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).split("\\|");
            Place place = new Place(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            if (place.bookmark().equals(bookmark)) {
                return place;
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException malformed) {
            // Refused below, like one that somebody made up.
        }
        throw Refusal.badRequest("invalid bookmark");
    }
}
