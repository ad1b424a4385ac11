package io.crosswalk.brightspace;

import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.configuration.Secret;
import io.crosswalk.kit.ExchangeLimits;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The settings of {@code connectors/brightspace/brightspace-source.kamelet.yaml}, typed; see there for each in words.
 *
 * @param url without a slash at its end, and without {@code /d2l}
 * @param orgUnit whose course offerings are read; empty for the whole organization
 * @param terms codes of org units; empty for the offerings whose dates hold today
 */
record BrightspaceSettings(
        URI url,
        Source source,
        Credential credential,
        Optional<String> lpVersion,
        Optional<String> leVersion,
        Optional<String> orgUnit,
        String courseOfferingType,
        List<String> terms,
        Duration termGrace,
        SectionMode sections,
        BrightspaceRoles roles,
        boolean userName,
        boolean gradeItems,
        boolean otherTools,
        boolean exemptions,
        boolean specialAccess,
        boolean releasedWithoutDate,
        int pageSize,
        ExchangeLimits limits,
        int remainingFloor,
        Duration incrementalOverlap,
        Duration incrementalWindow,
        DataHub dataHub) {

    enum Source { API, DATA_HUB }

    /** What is a section of the hub: Brightspace's sections, the offerings, or whatever each offering has. */
    enum SectionMode { AUTO, SECTIONS, OFFERINGS }

    /** @param largestBytes most bytes of one data set when unpacked */
    record DataHub(Duration download, long largestBytes) {}

    /** @param scope what is asked for, joined by blanks */
    record Credential(
            Optional<Secret> clientId,
            Optional<Secret> clientSecret,
            Optional<Secret> refreshToken,
            Optional<Secret> privateKey,
            Optional<String> keyId,
            Optional<String> audience,
            URI tokenUrl,
            String scope,
            Optional<Secret> appId,
            Optional<Secret> appKey,
            Optional<Secret> userId,
            Optional<Secret> userKey) {

        static Credential of(ConnectorSettings settings, Source source) {
            List<String> scopes = settings.texts("scopes");
            List<String> needed = source == Source.API ? BrightspaceScopes.OVER_REST : BrightspaceScopes.OF_DATA_HUB;
            return new Credential(
                    settings.secret("clientId"),
                    settings.secret("clientSecret"),
                    settings.secret("refreshToken"),
                    settings.secret("privateKey"),
                    settings.optionalText("keyId"),
                    settings.optionalText("audience"),
                    settings.uri("tokenUrl"),
                    String.join(" ", scopes.isEmpty() ? needed : scopes),
                    settings.secret("appId"),
                    settings.secret("appKey"),
                    settings.secret("userId"),
                    settings.secret("userKey"));
        }
    }

    static BrightspaceSettings of(ConnectorSettings settings) {
        Source source = settings.text("source").equals("dataHub") ? Source.DATA_HUB : Source.API;
        return new BrightspaceSettings(
                URI.create(settings.text("url").strip().replaceAll("/+$", "")),
                source,
                Credential.of(settings, source),
                settings.optionalText("lpVersion"),
                settings.optionalText("leVersion"),
                settings.optionalText("orgUnit"),
                settings.text("courseOfferingType"),
                settings.texts("terms"),
                Duration.ofDays(settings.integer("termGraceDays")),
                switch (settings.text("sections")) {
                    case "sections" -> SectionMode.SECTIONS;
                    case "offerings" -> SectionMode.OFFERINGS;
                    default -> SectionMode.AUTO;
                },
                BrightspaceRoles.of(settings),
                settings.flag("userName"),
                settings.flag("gradeItems"),
                settings.flag("otherTools"),
                settings.flag("exemptions"),
                settings.flag("specialAccess"),
                settings.flag("releasedWithoutDate"),
                settings.integer("pageSize"),
                ExchangeLimits.of(settings),
                settings.integer("remainingFloor"),
                settings.seconds("incrementalOverlapSeconds"),
                Duration.ofDays(settings.integer("incrementalDays")),
                new DataHub(Duration.ofMinutes(settings.integer("dataHubDownloadMinutes")), (long) settings.integer("dataHubLargestSetMegabytes") << 20));
    }
}
