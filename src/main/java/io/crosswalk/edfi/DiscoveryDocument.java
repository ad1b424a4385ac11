package io.crosswalk.edfi;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The document at the root of an Ed-Fi API, and what may be believed of it: credentials go where it points. */
final class DiscoveryDocument {

    private final URI root;
    private final int schoolYear;
    private final JsonNode document;

    DiscoveryDocument(URI root, int schoolYear, JsonNode document) {
        this.root = root;
        this.schoolYear = schoolYear;
        this.document = document;
    }

    /** @throws TargetRefusedException when it cannot be used as it is */
    Discovery discovery() {
        Map<String, String> models = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        document.path("dataModels").forEach(model -> models.put(model.path("name").asText(), model.path("version").asText()));
        URI data = withSlash(required("dataManagementApi"));
        URI oauth = required("oauth");
        return new Discovery(
                document.path("version").asText("unknown"),
                document.path("build").asText(""),
                models,
                data,
                oauth,
                announced("tokenInfo").or(() -> announced("oauthTokenIntrospection")).orElseGet(() -> URI.create(oauth + "_info")),
                withSlash(announced("changeQueries").orElseGet(() -> URI.create(data.toString().replaceFirst("/data/v3/", "/changeQueries/v1/")))),
                announced("changeQueries").isPresent(),
                optional("dependencies"),
                optional("openApiMetadata"));
    }

    private URI required(String name) {
        return announced(name).orElseThrow(() -> new TargetRefusedException("DISCOVERY_INCOMPLETE",
                "The document at " + root + " has no urls." + name + ", so that it is not the root of an Ed-Fi API, or of one too old.",
                "Set target.url to the address whose answer lists dataModels and urls."));
    }

    private Optional<URI> announced(String name) {
        String text = document.path("urls").path(name).asText("");
        return text.isEmpty() ? Optional.empty() : Optional.of(trusted(name, ofSchoolYear(text)));
    }

    /** One that cannot be used is as good as none. */
    private Optional<URI> optional(String name) {
        try {
            return announced(name);
        } catch (TargetRefusedException unusable) {
            return Optional.empty();
        }
    }

    /**
     * A year-specific ODS/API 5 or 6 announces the calendar year of today, which is the wrong one for half of each school
     * year; a version 7 leaves the year open.
     */
    private String ofSchoolYear(String address) {
        String filled = address.replaceFirst("\\{schoolYear(FromRoute)?}", Integer.toString(schoolYear));
        boolean yearSpecific = document.path("apiMode").asText("").toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").equals("yearspecific");
        return yearSpecific ? filled.replaceFirst("(/v[13]/)20\\d\\d(?=/|$)", "$1" + schoolYear) : filled;
    }

    private URI trusted(String name, String text) {
        if (text.contains("{")) {
            throw new TargetRefusedException("DISCOVERY_HAS_PLACEHOLDERS",
                    "The Ed-Fi API serves several tenants, instances or school years and announces " + text + " for urls." + name + ".",
                    "Put the missing part into target.url, for example " + withSlash(root) + schoolYear + ".");
        }
        URI uri = parsed(name, text);
        if (!LoopbackHost.same(root, uri)) {
            throw new TargetRefusedException("DISCOVERY_FOREIGN_HOST",
                    "The Ed-Fi API at " + root.getHost() + " announces an address on " + uri.getHost()
                            + " for urls." + name + "; credentials are not sent there.",
                    "Have the Ed-Fi administrator let the API use its public address (reverse proxy headers), or set target.url to that host.");
        }
        if (!uri.getScheme().equalsIgnoreCase(root.getScheme())) {
            throw new TargetRefusedException("DISCOVERY_SCHEME_DIFFERS",
                    "The Ed-Fi API is configured as " + root.getScheme() + " but announces " + uri.getScheme() + " addresses, as happens behind a proxy.",
                    "Have the Ed-Fi administrator turn on UseReverseProxyHeaders and forward X-Forwarded-Proto, or correct target.url.");
        }
        return uri;
    }

    private static URI parsed(String name, String text) {
        try {
            URI uri = new URI(text);
            if (uri.getHost() != null && uri.getScheme() != null && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (URISyntaxException invalid) {
            // Told below, together with what parses but is no address.
        }
        throw new TargetRefusedException("DISCOVERY_INCOMPLETE",
                "What the Ed-Fi API announces for urls." + name + " is not a complete address.",
                "Have the Ed-Fi administrator correct the API's settings.");
    }

    private static URI withSlash(URI uri) {
        return uri.toString().endsWith("/") ? uri : URI.create(uri + "/");
    }
}
