package io.crosswalk.sandbox.edfi;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Numbers for texts that occur in many rows, so that a million rows hold each of them once. */
final class RepeatedTexts {

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private volatile String[] texts = new String[1024];
    private int count;

    int number(String text) {
        Integer known = numbers.get(text);
        return known == null ? add(text) : known;
    }

    String text(int number) {
        return texts[number];
    }

    private synchronized int add(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        String[] target = count < texts.length ? texts : Arrays.copyOf(texts, count * 2);
        target[count] = text;
        // The volatile write makes the text visible before its number is.
        texts = target;
        numbers.put(text, count);
        return count++;
    }
}
