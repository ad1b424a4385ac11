package io.crosswalk.sandbox.brightspace;

import java.util.Comparator;
import java.util.Locale;

/** Names one piece of work in the tenant; in text {@code dropbox-648911}. */
record WorkKey(ToolKind kind, long id) implements Comparable<WorkKey> {

    private static final Comparator<WorkKey> ORDER = Comparator.comparing(WorkKey::kind).thenComparingLong(WorkKey::id);

    static WorkKey dropbox(long id) {
        return new WorkKey(ToolKind.DROPBOX, id);
    }

    static WorkKey quiz(long id) {
        return new WorkKey(ToolKind.QUIZ, id);
    }

    static WorkKey topic(long id) {
        return new WorkKey(ToolKind.TOPIC, id);
    }

    static WorkKey grade(long id) {
        return new WorkKey(ToolKind.GRADE, id);
    }

    static WorkKey parse(String text) {
        try {
            int dash = text.indexOf('-');
            return new WorkKey(ToolKind.valueOf(text.substring(0, dash).toUpperCase(Locale.ROOT)), Long.parseLong(text.substring(dash + 1)));
        } catch (RuntimeException malformed) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" names no work. Give it as in \"dropbox-648911\", with quiz, topic or grade for other tools.", malformed);
        }
    }

    @Override
    public int compareTo(WorkKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind.word() + "-" + id;
    }
}
