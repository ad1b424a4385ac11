package io.crosswalk.sandbox;

import io.crosswalk.sandbox.district.DistrictSize;
import java.nio.file.Path;
import java.time.Clock;

/**
 * @param port 0 for any free one
 * @param dataFolder keeps secrets, changes and the Ed-Fi rows between starts; made if it is not there
 * @param seed the same seed tells the same story
 */
public record SandboxOptions(int port, DistrictSize size, Path dataFolder, long seed, Clock clock) {

    /** Any free port, 600 ordinary students, and the clock of this machine. */
    public static SandboxOptions in(Path dataFolder) {
        return new SandboxOptions(0, DistrictSize.ofScale(1), dataFolder, 1, Clock.systemUTC());
    }

    public SandboxOptions withPort(int newPort) {
        return new SandboxOptions(newPort, size, dataFolder, seed, clock);
    }

    public SandboxOptions withScale(int scale) {
        return new SandboxOptions(port, DistrictSize.ofScale(scale), dataFolder, seed, clock);
    }

    public SandboxOptions withSubmissions(long submissions) {
        return new SandboxOptions(port, DistrictSize.ofSubmissions(submissions), dataFolder, seed, clock);
    }

    public SandboxOptions withClock(Clock newClock) {
        return new SandboxOptions(port, size, dataFolder, seed, newClock);
    }
}
