package io.crosswalk.edfi;

import io.crosswalk.configuration.DistrictConfiguration;
import java.util.function.Supplier;

/**
 * Key and secret of an Ed-Fi API client, read anew at each use so that a rotated secret takes effect without a restart.
 *
 * @param id stable name of this credential, under which its token is kept, for example {@code district-edfi/delivery}
 */
public record ClientCredential(String id, Supplier<String> clientId, Supplier<String> clientSecret) {

    public static ClientCredential of(String id, DistrictConfiguration.Credential credential) {
        return new ClientCredential(id, credential.clientId()::reveal, credential.clientSecret()::reveal);
    }

    @Override
    public String toString() {
        return id;
    }
}
