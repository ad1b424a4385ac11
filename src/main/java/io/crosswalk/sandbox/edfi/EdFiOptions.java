package io.crosswalk.sandbox.edfi;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a simulated Ed-Fi API is set up.
 *
 * @param journal the file that keeps the rows between starts; null: memory only
 * @param clock decides when a token or a cache expires and dates every change
 * @param tokenLifetime how long a token is accepted
 * @param descriptorCache how long the API goes on believing in the descriptors that it last read; zero: not at all. The
 *     real one reads them every 30 minutes
 * @param insertRace whether two first POSTs of one natural key at the same time end in 409 for one of them, as in the
 *     real API, whose lookup and insert are not atomic
 */
public record EdFiOptions(
        EdFiProduct product, EdFiClient client, @Nullable Path journal, Clock clock, Duration tokenLifetime,
        Duration descriptorCache, boolean insertRace) {

    /** ODS/API 5.3 in memory, tokens of 30 minutes, and a client that may write under every {@code uri://} namespace. */
    public static EdFiOptions inMemory(String clientId, String clientSecret) {
        return new EdFiOptions(EdFiProduct.of(EdFiVersion.ODS_5_3),
                new EdFiClient(clientId, clientSecret, List.of("uri://"), List.of(255901L)), null,
                Clock.systemUTC(), Duration.ofMinutes(30), Duration.ZERO, false);
    }

    public EdFiOptions withProduct(EdFiProduct other) {
        return new EdFiOptions(other, client, journal, clock, tokenLifetime, descriptorCache, insertRace);
    }

    public EdFiOptions withJournal(@Nullable Path file) {
        return new EdFiOptions(product, client, file, clock, tokenLifetime, descriptorCache, insertRace);
    }

    public EdFiOptions withClock(Clock other) {
        return new EdFiOptions(product, client, journal, other, tokenLifetime, descriptorCache, insertRace);
    }

    public EdFiOptions withNamespacePrefixes(List<String> prefixes) {
        EdFiClient other = new EdFiClient(client.id(), client.secret(), prefixes, client.educationOrganizationIds());
        return new EdFiOptions(product, other, journal, clock, tokenLifetime, descriptorCache, insertRace);
    }

    public EdFiOptions withTokenLifetime(Duration lifetime) {
        return new EdFiOptions(product, client, journal, clock, lifetime, descriptorCache, insertRace);
    }

    public EdFiOptions withDescriptorCache(Duration lifetime) {
        return new EdFiOptions(product, client, journal, clock, tokenLifetime, lifetime, insertRace);
    }

    public EdFiOptions withInsertRace() {
        return new EdFiOptions(product, client, journal, clock, tokenLifetime, descriptorCache, true);
    }
}
