package io.crosswalk.sandbox.edfi;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes and reads numbers in as few bytes as they need, and text with its length before it. */
final class CompactBytes {

    private CompactBytes() {
    }

    static void putNumber(ByteArrayOutputStream target, long value) {
        long rest = value << 1 ^ value >> 63;
        while ((rest & ~0x7FL) != 0) {
            target.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        target.write((int) rest);
    }

    static long number(ByteBuffer source) {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = source.get();
            value |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next < 0);
        return value >>> 1 ^ -(value & 1);
    }

    static void putText(ByteArrayOutputStream target, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        putNumber(target, bytes.length);
        target.writeBytes(bytes);
    }

    static String text(ByteBuffer source) {
        int length = (int) number(source);
        String text = new String(source.array(), source.position(), length, StandardCharsets.UTF_8);
        source.position(source.position() + length);
        return text;
    }
}
