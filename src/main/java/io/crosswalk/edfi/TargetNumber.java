package io.crosswalk.edfi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;

/** Numbers as the dialects accept them: 32-bit integers, or nine digits of which two are decimals. Safe with numbers of absurd size. */
final class TargetNumber {

    private static final BigDecimal LEAST = new BigDecimal("-2147483648.5");
    private static final BigDecimal TOO_LARGE = new BigDecimal("2147483647.5");
    private static final BigDecimal TOO_SMALL_TO_COUNT = new BigDecimal("0.1");
    private static final BigDecimal TOO_LARGE_DECIMAL = new BigDecimal("9999999.995");
    private static final BigDecimal TOO_SMALL_DECIMAL = new BigDecimal("0.001");

    private TargetNumber() {}

    /** Rounded half up; empty when it does not fit. */
    static OptionalInt integer(BigDecimal exact) {
        if (exact.compareTo(LEAST) <= 0 || exact.compareTo(TOO_LARGE) >= 0) {
            return OptionalInt.empty();
        }
        // Rounding 1E-1000000000 the ordinary way would build a number of a billion digits.
        if (exact.abs().compareTo(TOO_SMALL_TO_COUNT) < 0) {
            return OptionalInt.of(0);
        }
        return OptionalInt.of(exact.setScale(0, RoundingMode.HALF_UP).intValueExact());
    }

    /** Rounded half up to two decimals, without trailing zeros; empty when it does not fit nine digits. */
    static Optional<BigDecimal> decimal(BigDecimal exact) {
        if (exact.abs().compareTo(TOO_LARGE_DECIMAL) >= 0) {
            return Optional.empty();
        }
        if (exact.abs().compareTo(TOO_SMALL_DECIMAL) < 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        BigDecimal rounded = exact.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return Optional.of(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }

    static boolean isWhole(BigDecimal exact) {
        return exact.signum() == 0 || exact.stripTrailingZeros().scale() <= 0;
    }

    /** Without exponent and trailing zeros; empty when it has more than {@code length} characters. */
    static Optional<String> exactText(BigDecimal exact, int length) {
        BigDecimal stripped = exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
        if (stripped.scale() > length || stripped.precision() - (long) stripped.scale() > length) {
            return Optional.empty();
        }
        String text = stripped.toPlainString();
        return text.length() > length ? Optional.empty() : Optional.of(text);
    }
}
