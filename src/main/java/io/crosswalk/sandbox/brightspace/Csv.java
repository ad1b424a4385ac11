package io.crosswalk.sandbox.brightspace;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The cells and lines of a data set. */
final class Csv {

    private static final int DECIMALS = 9;

    private Csv() {}

    static String line(Object[] cells, boolean wordyBooleans) {
        StringBuilder line = new StringBuilder();
        for (Object cell : cells) {
            line.append(line.isEmpty() ? "" : ",").append(quoted(text(cell, wordyBooleans)));
        }
        return line.toString();
    }

    private static String text(@Nullable Object cell, boolean wordyBooleans) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Boolean flag) {
            return wordyBooleans ? (flag ? "True" : "False") : (flag ? "1" : "0");
        }
        if (cell instanceof Instant instant) {
            return Json.time(instant);
        }
        if (cell instanceof BigDecimal number) {
            return number.setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
        }
        return cell.toString();
    }

    private static String quoted(String text) {
        return text.matches("(?s).*[,\"\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
