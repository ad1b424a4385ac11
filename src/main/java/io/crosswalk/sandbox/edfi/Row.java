package io.crosswalk.sandbox.edfi;

import java.util.UUID;

/** A stored row. Only its place in the order of reading changes; a new state is a new row. */
final class Row {

    private final UUID id;
    private final NaturalKey key;
    private final byte[] others;
    private final long changeVersion;
    private final long etag;
    private int position;
    private int number;

    /**
     * @param others the columns outside the key, as compact bytes
     * @param etag the time of the last change in ticks of 100 nanoseconds, moved on where two changes are closer
     */
    Row(UUID id, NaturalKey key, byte[] others, long changeVersion, long etag) {
        this.id = id;
        this.key = key;
        this.others = others;
        this.changeVersion = changeVersion;
        this.etag = etag;
    }

    UUID id() {
        return id;
    }

    NaturalKey key() {
        return key;
    }

    byte[] others() {
        return others;
    }

    long changeVersion() {
        return changeVersion;
    }

    long etag() {
        return etag;
    }

    int position() {
        return position;
    }

    void moveTo(int place) {
        position = place;
    }

    /** How many rows came before it since the start; does not change while the row lives. */
    int number() {
        return number;
    }

    void numberAs(int count) {
        number = count;
    }

    /** As URLs and bodies carry it: 32 hexadecimal digits. */
    String idText() {
        return text(id);
    }

    static String text(UUID id) {
        return id.toString().replace("-", "");
    }
}
