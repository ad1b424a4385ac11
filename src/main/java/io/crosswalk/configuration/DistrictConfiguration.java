package io.crosswalk.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a district sets, checked. See {@code config/district.example.yaml} for each key in words.
 *
 * @param file where it was read from, for messages
 * @param schoolYear the year in which the school year ends, as Ed-Fi has it
 * @param providerNamespace the Ed-Fi namespace of this hub, for example {@code uri://district.example/crosswalk}; without a slash at its end
 */
public record DistrictConfiguration(
        Path file,
        String district,
        int schoolYear,
        ZoneId timeZone,
        String providerNamespace,
        Target target,
        List<ConnectorSettings> connectors,
        Matching matching,
        Policies policies,
        Access access) {

    /**
     * The Ed-Fi API.
     *
     * @param url the root of the API, where its discovery document is; without a slash at its end
     * @param delivery the credential that writes coursework
     * @param roster the credential that reads sections and students; the same as {@code delivery} unless set
     * @param dialect {@code auto} finds out from the target
     * @param pageSize rows a page when reading; at most what the API allows
     * @param maximumConcurrency most requests in flight when delivering
     * @param rosterSchedule Quartz expression for refreshing the roster mirror
     */
    public record Target(
            String id,
            URI url,
            Credential delivery,
            Credential roster,
            Dialect dialect,
            int pageSize,
            int maximumConcurrency,
            Duration responseTimeout,
            String rosterSchedule) {}

    public record Credential(Secret clientId, Secret clientSecret) {}

    public enum Dialect { AUTO, LMSX, GRADEBOOK }

    /**
     * How LMS records are tied to Ed-Fi keys.
     *
     * @param schoolIds only sections of these schools are matched; empty for all
     * @param crosswalk absolute path of a CSV file that wins over everything else; null without one
     * @param rosterOverlap from 0 to 1: a section without a usable identifier is matched by its students where it shares at least this
     *     part of them with one Ed-Fi section; 0: never
     */
    public record Matching(List<Long> schoolIds, @Nullable Path crosswalk, double rosterOverlap) {

        /** Without matching by students. */
        public Matching(List<Long> schoolIds, @Nullable Path crosswalk) {
            this(schoolIds, crosswalk, 0);
        }
    }

    /**
     * @param massDeleteShare from 0 to 1: more than this share of a scope is never deleted without a person's word
     * @param attempts how often a record that the target keeps failing on is tried before it becomes a dead letter
     */
    public record Policies(double massDeleteShare, int attempts) {}

    /**
     * Who may use the HTTP interface.
     *
     * @param users none: only this machine may; else everybody must sign in
     */
    public record Access(List<User> users) {}

    /** @param password a reference to a bcrypt hash in Spring Security's form, {@code {bcrypt}$2a$...} */
    public record User(String name, Secret password) {}
}
