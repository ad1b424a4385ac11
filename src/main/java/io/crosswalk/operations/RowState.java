package io.crosswalk.operations;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The states of a row of the ledger. */
public enum RowState {
    PENDING,
    WAITING,
    PARKED,
    DEAD,
    DELIVERED,
    GONE;

    /** As stored and shown. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidParameterException for any other word */
    public static RowState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidParameterException("state", "is '" + code + "'", codes()));
    }

    private static String codes() {
        return Arrays.stream(values()).map(RowState::code).collect(Collectors.joining(", "));
    }
}
