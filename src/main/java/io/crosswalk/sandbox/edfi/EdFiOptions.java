package io.crosswalk.sandbox.edfi;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a simulated Ed-Fi API is set up.
 *
 * @param clientId key of the only API client
 * @param clientSecret secret of that client
 * @param namespacePrefixes what the client may write: payload namespaces must begin with one of them, in any letter case
 * @param educationOrganizationIds the organizations of the client, which are also the scopes that a token may be asked for
 * @param journal the file that keeps the rows between starts; null: memory only
 * @param clock decides when a token expires and dates every change
 * @param tokenLifetime how long a token is accepted
 * @param insertRace whether two first POSTs of one natural key at the same time end in 409 for one of them, as in the
 *     real API, whose lookup and insert are not atomic
 */
public record EdFiOptions(
        EdFiVersion version, String clientId, String clientSecret, List<String> namespacePrefixes,
        List<Integer> educationOrganizationIds, @Nullable Path journal, Clock clock, Duration tokenLifetime,
        boolean insertRace) {

    public EdFiOptions {
        namespacePrefixes = List.copyOf(namespacePrefixes);
        educationOrganizationIds = List.copyOf(educationOrganizationIds);
    }

    /** ODS/API 5.3 in memory, tokens of 30 minutes, and a client that may write under every {@code uri://} namespace. */
    public static EdFiOptions inMemory(String clientId, String clientSecret) {
        return new EdFiOptions(EdFiVersion.ODS_5_3, clientId, clientSecret, List.of("uri://"), List.of(255901), null,
                Clock.systemUTC(), Duration.ofMinutes(30), false);
    }

    public EdFiOptions withJournal(@Nullable Path file) {
        return new EdFiOptions(version, clientId, clientSecret, namespacePrefixes, educationOrganizationIds, file, clock,
                tokenLifetime, insertRace);
    }

    public EdFiOptions withClock(Clock other) {
        return new EdFiOptions(version, clientId, clientSecret, namespacePrefixes, educationOrganizationIds, journal,
                other, tokenLifetime, insertRace);
    }

    public EdFiOptions withNamespacePrefixes(List<String> prefixes) {
        return new EdFiOptions(version, clientId, clientSecret, prefixes, educationOrganizationIds, journal, clock,
                tokenLifetime, insertRace);
    }

    public EdFiOptions withTokenLifetime(Duration lifetime) {
        return new EdFiOptions(version, clientId, clientSecret, namespacePrefixes, educationOrganizationIds, journal,
                clock, lifetime, insertRace);
    }

    public EdFiOptions withInsertRace() {
        return new EdFiOptions(version, clientId, clientSecret, namespacePrefixes, educationOrganizationIds, journal,
                clock, tokenLifetime, true);
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "EdFiOptions[version=" + version + ", journal=" + journal + "]";
    }
}
