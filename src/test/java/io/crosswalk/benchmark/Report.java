package io.crosswalk.benchmark;

import java.util.Locale;
import java.util.OptionalDouble;

/** The figures, line by line. */
final class Report {

    private boolean held = true;

    void heading(String text) {
        System.out.println();
        System.out.println(text);
    }

    void line(String name, String format, Object... values) {
        System.out.printf(Locale.ROOT, "  %-44s %s%n", name, String.format(Locale.ROOT, format, values));
    }

    void ratio(String name, double rate, OptionalDouble bare) {
        if (bare.isPresent()) {
            line(name, "%.4f   (%,.0f to %,.0f a second)", rate / bare.getAsDouble(), rate, bare.getAsDouble());
        } else {
            line(name, "not measured: wrk is not installed (Debian, Ubuntu: apt-get install wrk)");
        }
    }

    /** Something that must hold, whatever the speed. */
    void must(String name, boolean holds, String format, Object... values) {
        line(name, "%s   %s", String.format(Locale.ROOT, format, values), holds ? "as it must" : "NOT AS IT MUST");
        held &= holds;
    }

    boolean held() {
        return held;
    }
}
