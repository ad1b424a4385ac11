package io.crosswalk.moodle;

import io.crosswalk.configuration.Secret;
import io.crosswalk.kit.Authorization;
import io.crosswalk.kit.SignedRequest;
import io.crosswalk.kit.VendorRequest;

/** A token that an administrator made. Read anew each time, so that a replaced one takes effect at once. */
final class MoodleToken implements Authorization {

    private final Secret token;

    MoodleToken(Secret token) {
        this.token = token;
    }

    @Override
    public SignedRequest sign(VendorRequest request) {
        return TokenInForm.sign(request, token.reveal().strip());
    }

    @Override
    public boolean renew(SignedRequest refused) {
        return !TokenInForm.is(token.reveal().strip(), refused);
    }

    @Override
    public String remedy() {
        return "See under Site administration > Server > Web services > Manage tokens whether the token is there, valid, and not bound to other addresses, "
                + "and under External services whether its service is enabled, has core_webservice_get_site_info and lists the service user; "
                + "then put the token where the setting token says: " + token + ".";
    }
}
