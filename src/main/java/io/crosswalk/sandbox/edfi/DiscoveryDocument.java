package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.sandbox.edfi.Addresses.Part;
import java.time.Clock;
import java.time.Year;
import java.util.List;

/** What the root tells to everybody: versions, data models and addresses. */
final class DiscoveryDocument {

    private final Generation generation;
    private final EdFiProduct product;
    private final Addresses addresses;
    private final Clock clock;

    DiscoveryDocument(Generation generation, Addresses addresses, Clock clock) {
        this.generation = generation;
        this.product = generation.product();
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * @param base the address under which the client reached the API, without a slash at the end
     * @param given values of the route that were in the path; the others stand as placeholders
     */
    ObjectNode write(String base, List<String> given) {
        ObjectNode document = Json.object();
        switch (product.version()) {
            case ODS_5_3 -> ods(document, "5.3", "5.3.1434.0").put("apiMode", apiMode());
            case ODS_6_2 -> ods(document, "6.2", "6.2.3630.0").put("apiMode", apiMode());
            case ODS_7_3 -> ods(document, "7.3", "7.3.10053.0").put("applicationName", "Ed-Fi Alliance ODS/API");
            case DMS_8 -> document.put("version", "8.0.0")
                    .put("applicationName", "Ed-Fi Alliance Data Management Service").put("informationalVersion", "8.0.0");
        }
        models(document.putArray("dataModels"));
        urls(document.putObject("urls"), base, given);
        return document;
    }

    private static ObjectNode ods(ObjectNode document, String version, String build) {
        return document.put("version", version).put("informationalVersion", version).put("suite", "3").put("build", build);
    }

    private String apiMode() {
        List<String> names = product.route().names();
        if (names.isEmpty()) {
            return "Shared Instance";
        }
        return names.contains(EdFiRoute.INSTANCE) ? "Instance Year Specific" : "Year Specific";
    }

    private void models(ArrayNode models) {
        ObjectNode core = models.addObject().put("name", "Ed-Fi").put("version", product.standard().version());
        if (product.lmsx() != LmsxForm.NONE) {
            models.addObject().put("name", "LMSX").put("version", "1.0.0");
        }
        switch (product.version()) {
            case ODS_5_3, ODS_6_2 -> { }
            case ODS_7_3, DMS_8 -> core.put("informationalVersion", "The Ed-Fi Data Model " + product.standard().label());
        }
    }

    private void urls(ObjectNode urls, String base, List<String> given) {
        urls.put("dependencies", address(Part.DEPENDENCIES, base, given));
        urls.put("openApiMetadata", address(Part.OPEN_API, base, given));
        urls.put("oauth", address(Part.TOKEN, base, given));
        urls.put("dataManagementApi", address(Part.DATA, base, given));
        // 5.3 does not list change queries here, although it has them.
        if (generation.host().changeQueries() && product.version() != EdFiVersion.ODS_5_3) {
            urls.put("changeQueries", address(Part.CHANGE_QUERIES, base, given));
        }
        switch (product.version()) {
            case ODS_5_3, ODS_6_2 -> { }
            case ODS_7_3 -> urls.put("oauthTokenIntrospection", address(Part.TOKEN_INFO, base, given));
            case DMS_8 -> urls.put("tokenInfo", address(Part.TOKEN_INFO, base, given));
        }
    }

    /** The service gives the addresses of data and specifications without a slash at the end. */
    private String address(Part part, String base, List<String> given) {
        String address = addresses.of(part, base, given, this::placeholder);
        return switch (part) {
            case TOKEN, TOKEN_INFO, DEPENDENCIES -> address;
            case CHANGE_QUERIES -> address + "/";
            case DATA, OPEN_API -> product.version() == EdFiVersion.DMS_8 ? address : address + "/";
        };
    }

    /** Versions 5 and 6 put the current calendar year in the place of a school year, which may be another. */
    private String placeholder(String name) {
        return switch (product.version()) {
            case ODS_5_3, ODS_6_2 -> name.equals(EdFiRoute.YEAR) ? Year.now(clock).toString() : "{instance}";
            case ODS_7_3 -> "{" + (name.equals(EdFiRoute.TENANT) ? "tenantIdentifier" : name) + "}";
            case DMS_8 -> "{" + name + "}";
        };
    }
}
