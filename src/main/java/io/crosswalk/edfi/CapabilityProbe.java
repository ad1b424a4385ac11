package io.crosswalk.edfi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.http.LimitExceededException;
import io.crosswalk.http.OutboundHttp;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out what a target can do from the documents that it hands out to everybody; each of them may be turned off. */
final class CapabilityProbe {

    private static final int EXCERPT = 8_192;
    private static final Pattern YEAR = Pattern.compile("/(20\\d\\d)(?=/)");
    private static final Set<String> GRADEBOOK = Set.of("ed-fi/gradebookentries", "ed-fi/studentgradebookentries");
    private static final Set<String> LMSX = Set.of("lmsx/assignments", "lmsx/assignmentsubmissions");

    private final OutboundHttp http;
    private final ErrorClassifier classifier;
    private final Clock clock;

    CapabilityProbe(OutboundHttp http, ErrorClassifier classifier, Clock clock) {
        this.http = http;
        this.classifier = classifier;
        this.clock = clock;
    }

    /** @throws TargetUnavailableException when a document should be there and cannot be read at present */
    TargetCapabilities probe(Discovery discovery) {
        OpenApiFacts openApi = discovery.openApiMetadata().map(this::openApi).orElse(OpenApiFacts.NONE);
        Set<String> resources = new HashSet<>(openApi.paths());
        discovery.dependencies().flatMap(address -> read(address, answer -> PageReader.rows(answer, CapabilityProbe::resource)))
                .ifPresent(resources::addAll);
        VersionNumber version = VersionNumber.of(discovery.version());
        VersionNumber standard = VersionNumber.of(discovery.dataStandard());
        boolean service = discovery.dataManagementService();
        return new TargetCapabilities(
                discovery.version(),
                service,
                discovery.dataStandard(),
                dialects(discovery, resources, openApi),
                year(discovery.dataManagementApi()),
                openApi.longSchoolIds().orElse(standard.major() >= 5),
                openApi.pageLimit(),
                discovery.announcesChangeQueries() || openApi.paths().contains("ed-fi/sections/deletes"),
                service || version.compareTo(new VersionNumber(6, 1)) >= 0 || openApi.paths().contains("ed-fi/sections/keychanges"),
                service || version.compareTo(new VersionNumber(7, 3)) >= 0 || openApi.paths().contains("ed-fi/sections/partitions"),
                service || version.compareTo(new VersionNumber(7, 2)) >= 0,
                openApi.lmsxSectionIdentifier());
    }

    private static Set<DialectName> dialects(Discovery discovery, Set<String> resources, OpenApiFacts openApi) {
        Set<DialectName> dialects = EnumSet.noneOf(DialectName.class);
        if (discovery.dataModels().containsKey("LMSX") || resources.containsAll(LMSX)) {
            dialects.add(DialectName.LMSX);
        }
        // Before Data Standard 4 these resources had other keys, and could not be used for an LMS.
        boolean identified = openApi.identifiedGradebook().orElse(VersionNumber.of(discovery.dataStandard()).major() >= 4);
        if (identified && (resources.isEmpty() || resources.containsAll(GRADEBOOK))) {
            dialects.add(DialectName.GRADEBOOK);
        }
        return dialects;
    }

    private static OptionalInt year(URI address) {
        Matcher year = YEAR.matcher(address.getPath());
        return year.find() ? OptionalInt.of(Integer.parseInt(year.group(1))) : OptionalInt.empty();
    }

    private static String resource(JsonNode dependency) {
        return dependency.path("resource").asText().replaceFirst("^/", "").toLowerCase(Locale.ROOT);
    }

    /** The document of all resources, and that of the extension where it has one of its own. */
    private OpenApiFacts openApi(URI list) {
        record Document(String name, @Nullable URI address) {}
        List<Document> documents = read(list, answer -> PageReader.rows(answer, row ->
                new Document(row.path("name").asText().toLowerCase(Locale.ROOT), sameHost(list, row.path("endpointUri").asText())))).orElse(List.of());
        return documents.stream()
                .filter(document -> document.name().equals("resources") || document.name().equals("lmsx"))
                .flatMap(document -> Stream.ofNullable(document.address()))
                .flatMap(address -> read(address, OpenApiReader::read).stream())
                .reduce(OpenApiFacts.NONE, OpenApiFacts::and);
    }

    private static @Nullable URI sameHost(URI list, String text) {
        try {
            URI address = list.resolve(text);
            return address.getHost() != null && LoopbackHost.same(list, address) && list.getScheme().equals(address.getScheme()) ? address : null;
        } catch (IllegalArgumentException unusable) {
            return null;
        }
    }

    /** Empty where the target does not offer it, or something else in its place. */
    private <T> Optional<T> read(URI address, OutboundHttp.Reader<T> reader) {
        try {
            return http.get(address, Map.of("Accept", "application/json"), answer -> {
                if (answer.succeeded()) {
                    return Optional.of(reader.read(answer));
                }
                Verdict verdict = classifier.classify("GET", answer.status(), answer.headers(), answer.excerpt(EXCERPT));
                if (verdict.exception(clock.instant()) instanceof TargetUnavailableException unavailable) {
                    throw unavailable;
                }
                return Optional.empty();
            });
        } catch (JsonProcessingException | LimitExceededException unusable) {
            return Optional.empty();
        } catch (IOException failure) {
            throw classifier.connectionFailed(failure).exception(clock.instant());
        }
    }
}
