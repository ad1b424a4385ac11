package io.crosswalk.edfi;

import java.net.URI;
import java.util.Map;

/**
 * What a target says about itself in its discovery document.
 *
 * @param version of the API, for example {@code 5.3}
 * @param dataModels versions by name, for example {@code Ed-Fi} and {@code LMSX}
 * @param dataManagementApi with a slash at its end
 * @param tokenInfo where a token can be looked up; versions before 7 do not announce it, and may not have it
 * @param changeQueries with a slash at its end; versions before 6 do not announce it, and the feature may be off
 */
public record Capabilities(
        String version,
        DialectName dialect,
        Map<String, String> dataModels,
        URI dataManagementApi,
        URI oauth,
        URI tokenInfo,
        URI changeQueries) {

    /** The version of the Ed-Fi Data Standard, for example {@code 3.3.1-b}; {@code unknown} when not announced. */
    public String dataStandard() {
        return dataModels.getOrDefault("Ed-Fi", "unknown");
    }

    /** Whether errors are told as problem details (ODS/API 7.2 and later, Data Management Service). */
    public boolean problemDetails() {
        return VersionNumber.of(version).compareTo(new VersionNumber(7, 2)) >= 0;
    }
}
