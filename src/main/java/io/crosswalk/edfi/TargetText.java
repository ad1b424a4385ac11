package io.crosswalk.edfi;

import java.util.regex.Pattern;

/** Text as the target accepts it: lengths are UTF-16 units, markup and control characters are refused, ends carry no blanks. */
final class TargetText {

    /** What .NET takes for markup, even in the middle of plain text such as {@code a<b}. */
    private static final Pattern MARKUP = Pattern.compile("<(?=[a-zA-Z!/?])|&(?=#)");

    private static final String ZERO_WIDTH = "\u200B\u200C\u200D\u2060\uFEFF";

    private TargetText() {}

    static String clean(String text) {
        if (isClean(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isBlank(point)) {
                kept.append(Character.isISOControl(point) ? ' ' : Character.toString(point));
            } else if (!Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE) {
                kept.appendCodePoint(point);
            }
        });
        return MARKUP.matcher(trim(kept.toString())).replaceAll("$0 ");
    }

    /** Most text by far, and every identifier: told apart without copying it. */
    private static boolean isClean(String text) {
        if (text.isEmpty() || text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ') {
            return text.isEmpty();
        }
        return text.chars().allMatch(character -> character >= ' ' && character < 0x7F && character != '<' && character != '&');
    }

    /** @param text clean */
    static String cut(String text, int units) {
        if (text.length() <= units) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(units - 1)) ? units - 1 : units;
        return trim(text.substring(0, end));
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isInvisible(text.charAt(start))) {
            start++;
        }
        while (end > start && isInvisible(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isInvisible(char character) {
        return isBlank(character) || ZERO_WIDTH.indexOf(character) >= 0;
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == '\u0085';
    }
}
