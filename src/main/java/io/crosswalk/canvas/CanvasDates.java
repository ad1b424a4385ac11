package io.crosswalk.canvas;

import io.crosswalk.kit.VendorRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The dates of an assignment or of one of its overrides. */
record CanvasDates(@Nullable Instant opensAt, @Nullable Instant closesAt, @Nullable Instant dueAt) {

    /** The dates of {@code override} on these: a date that it mentions as null is taken away, one that it does not mention stays. */
    static CanvasDates of(VendorRecord override, @Nullable CanvasDates base) {
        return new CanvasDates(
                override.mentions("unlock_at") || base == null ? override.moment("unlock_at") : base.opensAt(),
                override.mentions("lock_at") || base == null ? override.moment("lock_at") : base.closesAt(),
                override.mentions("due_at") || base == null ? override.moment("due_at") : base.dueAt());
    }
}
