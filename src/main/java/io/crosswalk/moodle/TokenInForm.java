package io.crosswalk.moodle;

import io.crosswalk.kit.Address;
import io.crosswalk.kit.SignedRequest;
import io.crosswalk.kit.VendorRequest;
import java.util.Map;

/** Moodle takes its token as a field of the form, where no access log shows it. */
final class TokenInForm {

    private TokenInForm() {}

    static SignedRequest sign(VendorRequest request, String token) {
        return new SignedRequest(request.address(), Map.of(), field(token) + request.body());
    }

    /** Whether it was this token that was sent. */
    static boolean is(String token, SignedRequest sent) {
        return sent.body() != null && sent.body().startsWith(field(token));
    }

    private static String field(String token) {
        return "wstoken=" + Address.encoded(token) + "&";
    }
}
