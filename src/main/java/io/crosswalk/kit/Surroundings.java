package io.crosswalk.kit;

import java.time.Clock;
import java.util.Random;
import java.util.random.RandomGenerator;

/** What a connector takes from outside besides its settings; a test brings its own. */
public record Surroundings(Clock clock, Pause pause, RandomGenerator chance) {

    public static Surroundings real(Clock clock) {
        return new Surroundings(clock, Pause.REAL, new Random());
    }
}
