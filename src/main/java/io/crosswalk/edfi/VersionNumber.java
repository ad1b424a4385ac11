package io.crosswalk.edfi;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first two numbers of a version such as {@code 3.3.1-b}. */
record VersionNumber(int major, int minor) implements Comparable<VersionNumber> {

    private static final Pattern NUMBERS = Pattern.compile("\\D*(\\d{1,6})(?:\\.(\\d{1,6}))?.*");
    private static final Comparator<VersionNumber> ORDER =
            Comparator.comparingInt(VersionNumber::major).thenComparingInt(VersionNumber::minor);

    /** 0.0 when there is no number in it. */
    static VersionNumber of(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.matches()) {
            return new VersionNumber(0, 0);
        }
        return new VersionNumber(Integer.parseInt(numbers.group(1)), numbers.group(2) == null ? 0 : Integer.parseInt(numbers.group(2)));
    }

    @Override
    public int compareTo(VersionNumber other) {
        return ORDER.compare(this, other);
    }
}
