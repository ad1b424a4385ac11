package io.crosswalk.edfi;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.configuration.DistrictConfiguration;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The document at the root of an Ed-Fi API, and what may be believed of it: credentials go where it points. */
final class DiscoveryDocument {

    private final URI root;
    private final JsonNode document;

    DiscoveryDocument(URI root, JsonNode document) {
        this.root = root;
        this.document = document;
    }

    /** @throws TargetRefusedException when it cannot be used as it is */
    Capabilities capabilities(DistrictConfiguration.Dialect wanted) {
        Map<String, String> models = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        document.path("dataModels").forEach(model -> models.put(model.path("name").asText(), model.path("version").asText()));
        URI data = withSlash(required("dataManagementApi"));
        URI oauth = required("oauth");
        return new Capabilities(
                document.path("version").asText("unknown"),
                dialect(wanted, models),
                models,
                data,
                oauth,
                announced("tokenInfo").or(() -> announced("oauthTokenIntrospection")).orElseGet(() -> URI.create(oauth + "_info")),
                withSlash(announced("changeQueries").orElseGet(() ->
                        URI.create(data.toString().replaceFirst("/data/v3/", "/changeQueries/v1/")))));
    }

    private static DialectName dialect(DistrictConfiguration.Dialect wanted, Map<String, String> models) {
        boolean lmsx = models.containsKey("LMSX");
        return switch (wanted) {
            case GRADEBOOK -> DialectName.GRADEBOOK;
            // Whoever says so knows of an extension that the target does not announce.
            case LMSX -> DialectName.LMSX;
            case AUTO -> {
                if (lmsx) {
                    yield DialectName.LMSX;
                }
                if (VersionNumber.of(models.getOrDefault("Ed-Fi", "")).major() < 4) {
                    throw lmsxMissing();
                }
                yield DialectName.GRADEBOOK;
            }
        };
    }

    private static TargetRefusedException lmsxMissing() {
        return new TargetRefusedException("LMSX_MISSING",
                "The Ed-Fi API does not list the extension LMSX among its data models, so that it cannot take coursework.",
                "Have the Ed-Fi administrator install the LMSX extension (ready-made for ODS/API 5.2 and 5.3), or set target.dialect to lmsx if it is there and not announced.");
    }

    private URI required(String name) {
        return announced(name).orElseThrow(() -> new TargetRefusedException("DISCOVERY_INCOMPLETE",
                "The document at " + root + " has no urls." + name + ", so that it is not the root of an Ed-Fi API, or of one too old.",
                "Set target.url to the address whose answer lists dataModels and urls."));
    }

    private Optional<URI> announced(String name) {
        String text = document.path("urls").path(name).asText("");
        return text.isEmpty() ? Optional.empty() : Optional.of(trusted(name, text));
    }

    private URI trusted(String name, String text) {
        if (text.contains("{")) {
            throw new TargetRefusedException("DISCOVERY_HAS_PLACEHOLDERS",
                    "The Ed-Fi API serves several tenants, instances or school years and announces " + text + " for urls." + name + ".",
                    "Put the missing part into target.url, for example " + withSlash(root) + "2026.");
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
