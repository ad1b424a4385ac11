package io.crosswalk.kit;

import java.time.Duration;

/** Lets time pass; a test's own lets it pass at once. */
@FunctionalInterface
public interface Pause {

    Pause REAL = duration -> Thread.sleep(duration.toMillis());

    void last(Duration duration) throws InterruptedException;
}
