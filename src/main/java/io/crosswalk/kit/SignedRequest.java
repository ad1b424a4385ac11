package io.crosswalk.kit;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is sent, with the credential in it: never to be logged.
 *
 * @param body null for a GET
 */
public record SignedRequest(URI address, Map<String, String> headers, @Nullable String body) {

    public static SignedRequest withHeader(VendorRequest request, String name, String value) {
        return new SignedRequest(request.address(), Map.of(name, value), request.body());
    }

    @Override
    public String toString() {
        return "SignedRequest";
    }
}
