package io.crosswalk.schoology;

import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.configuration.Secret;
import io.crosswalk.kit.ExchangeLimits;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * The settings of {@code connectors/schoology/schoology-source.kamelet.yaml}, typed; see there for each in words.
 *
 * @param url without a slash at its end, with {@code /v1}
 * @param timeZone of the school: Schoology's due dates have none
 * @param logins what students are matched by that only the list of users tells
 * @param batchSize how many lists are asked for in one request; 1 for no batches
 */
record SchoologySettings(
        URI url,
        Secret consumerKey,
        Secret consumerSecret,
        SignatureMethod signatureMethod,
        ZoneId timeZone,
        List<String> buildings,
        List<String> gradingPeriods,
        Duration gradingPeriodGrace,
        boolean includePastSections,
        SchoologyRoles roles,
        List<String> logins,
        boolean readDiscussionPosts,
        boolean deliverHeldGrades,
        int pageSize,
        int batchSize,
        ExchangeLimits limits,
        int creditsPerWindow,
        Duration window,
        Duration incrementalOverlap) {

    private static final Set<String> LOGINS = Set.of("username", "primary_email");

    /** @throws IllegalArgumentException if a role cannot be understood, or a secret is missing */
    static SchoologySettings of(ConnectorSettings settings) {
        return new SchoologySettings(
                URI.create(settings.text("url").strip().replaceAll("/+$", "")),
                secret(settings, "consumerKey"),
                secret(settings, "consumerSecret"),
                SignatureMethod.of(settings.text("signatureMethod")),
                ZoneId.of(settings.text("timeZone")),
                settings.texts("buildings"),
                settings.texts("gradingPeriods"),
                Duration.ofDays(settings.integer("gradingPeriodGraceDays")),
                settings.flag("includePastSections"),
                SchoologyRoles.of(settings.texts("roles")),
                settings.matching().students().stream().filter(LOGINS::contains).distinct().toList(),
                settings.flag("readDiscussionPosts"),
                settings.flag("deliverHeldGrades"),
                settings.integer("pageSize"),
                settings.integer("batchSize"),
                ExchangeLimits.of(settings),
                settings.integer("creditsPerWindow"),
                settings.seconds("windowSeconds"),
                settings.seconds("incrementalOverlapSeconds"));
    }

    private static Secret secret(ConnectorSettings settings, String name) {
        return settings.secret(name).orElseThrow(() -> new IllegalArgumentException(
                "The Schoology connector " + settings.id() + " has no " + name + ". Set it; connectors/schoology/README.md says where to get it"));
    }
}
