package io.crosswalk.move;

import io.crosswalk.operations.InvalidParameterException;
import org.jspecify.annotations.Nullable;

/**
 * @param source id of the target that the district leaves
 * @param perSecond most rows to give to delivery in a second; null: 50
 */
public record MoveRequest(String source, @Nullable Integer perSecond) {

    private static final int USUAL = 50;
    private static final int FASTEST = 10_000;

    /** @throws InvalidParameterException where it does not say what to leave */
    public MoveRequest {
        if (source == null || source.isBlank()) {
            throw new InvalidParameterException("source", "is missing", "the target.id under which the old place was delivered to");
        }
        if (perSecond != null && (perSecond < 1 || perSecond > FASTEST)) {
            throw new InvalidParameterException("perSecond", "is " + perSecond, "a whole number from 1 to " + FASTEST);
        }
    }

    int pace() {
        return perSecond == null ? USUAL : perSecond;
    }
}
