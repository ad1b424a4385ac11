package io.crosswalk.sandbox;

import io.crosswalk.sandbox.district.DistrictSize;
import io.crosswalk.sandbox.edfi.EdFiProduct;
import io.crosswalk.sandbox.edfi.EdFiVersion;
import java.nio.file.Path;
import java.time.Clock;

/**
 * @param port 0 for any free one
 * @param dataFolder keeps secrets, changes and the Ed-Fi rows between starts; made if it is not there
 * @param seed the same seed tells the same story
 * @param edFi which Ed-Fi API is simulated
 */
public record SandboxOptions(int port, DistrictSize size, Path dataFolder, long seed, Clock clock, EdFiProduct edFi) {

    /** Any free port, 600 ordinary students, the clock of this machine, and ODS/API 5.3 with LMSX. */
    public static SandboxOptions in(Path dataFolder) {
        return new SandboxOptions(0, DistrictSize.ofScale(1), dataFolder, 1, Clock.systemUTC(), EdFiProduct.of(EdFiVersion.ODS_5_3));
    }

    public SandboxOptions withPort(int newPort) {
        return new SandboxOptions(newPort, size, dataFolder, seed, clock, edFi);
    }

    public SandboxOptions withScale(int scale) {
        return new SandboxOptions(port, DistrictSize.ofScale(scale), dataFolder, seed, clock, edFi);
    }

    public SandboxOptions withSubmissions(long submissions) {
        return new SandboxOptions(port, DistrictSize.ofSubmissions(submissions), dataFolder, seed, clock, edFi);
    }

    public SandboxOptions withClock(Clock newClock) {
        return new SandboxOptions(port, size, dataFolder, seed, newClock, edFi);
    }

    /**
     * @param version of the Ed-Fi API: {@code 5.3}, {@code 6.2}, {@code 7.3} or {@code dms8}
     * @throws IllegalArgumentException there is no such version
     */
    public SandboxOptions withEdFi(String version) {
        return withEdFi(EdFiProduct.of(EdFiVersion.of(version)));
    }

    public SandboxOptions withEdFi(EdFiProduct product) {
        return new SandboxOptions(port, size, dataFolder, seed, clock, product);
    }
}
