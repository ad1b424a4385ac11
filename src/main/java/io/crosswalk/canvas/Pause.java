package io.crosswalk.canvas;

import java.time.Duration;

/** Lets time pass; a test's own lets it pass at once. */
@FunctionalInterface
interface Pause {

    Pause REAL = duration -> Thread.sleep(duration.toMillis());

    void last(Duration duration) throws InterruptedException;
}
