package io.crosswalk.edfi;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What a target says about itself in its discovery document. Another one means that the target has changed.
 *
 * @param version of the API, for example {@code 5.3}
 * @param build of the API; empty when not announced
 * @param dataModels versions by name, for example {@code Ed-Fi} and {@code LMSX}
 * @param dataManagementApi with a slash at its end
 * @param tokenInfo where a token can be looked up; versions before 7 do not announce it, and may not have it
 * @param changeQueries with a slash at its end; where they are if the target has them
 * @param announcesChangeQueries false also for versions before 6, which may have them and not say so
 * @param dependencies the kinds of record that there are, in the order in which to load them
 * @param openApiMetadata the list of the OpenAPI documents
 */
record Discovery(
        String version,
        String build,
        Map<String, String> dataModels,
        URI dataManagementApi,
        URI oauth,
        URI tokenInfo,
        URI changeQueries,
        boolean announcesChangeQueries,
        Optional<URI> dependencies,
        Optional<URI> openApiMetadata) {

    /** The version of the Ed-Fi Data Standard, for example {@code 3.3.1-b}; {@code unknown} when not announced. */
    String dataStandard() {
        return dataModels.getOrDefault("Ed-Fi", "unknown");
    }

    /** The Data Management Service ("version 8") has no {@code v3} in its addresses, whatever number it gives itself. */
    boolean dataManagementService() {
        return VersionNumber.of(version).major() >= 8 || !dataManagementApi.getPath().contains("/data/v3/");
    }
}
