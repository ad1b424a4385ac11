package io.crosswalk.brightspace;

import io.crosswalk.configuration.Secret;
import io.crosswalk.kit.Address;
import io.crosswalk.kit.Authorization;
import io.crosswalk.kit.SignedRequest;
import io.crosswalk.kit.VendorRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The older way to say who one is: five parameters in the address, {@code x_a} to {@code x_d} and {@code x_t}. Signed are the
 * method, the decoded path in lower case and the time; neither the query nor the body.
 */
final class IdKeySignature implements Authorization {

    private static final String TIME = "x_t";

    private final Secret appId;
    private final Secret appKey;
    private final Secret userId;
    private final Secret userKey;
    private final ClockSkew skew;

    IdKeySignature(Secret appId, Secret appKey, Secret userId, Secret userKey, ClockSkew skew) {
        this.appId = appId;
        this.appKey = appKey;
        this.userId = userId;
        this.userKey = userKey;
        this.skew = skew;
    }

    @Override
    public SignedRequest sign(VendorRequest request) {
        URI address = request.address();
        String time = Long.toString(skew.theirNow().getEpochSecond());
        String base = (request.body() == null ? "GET" : "POST") + "&" + address.getPath().toLowerCase(Locale.ROOT) + "&" + time;
        String signature = "x_a=" + Address.encoded(appId.reveal().strip())
                + "&x_b=" + Address.encoded(userId.reveal().strip())
                + "&x_c=" + signature(appKey, base)
                + "&x_d=" + signature(userKey, base)
                + "&" + TIME + "=" + time;
        String query = unsigned(address.getRawQuery());
        return new SignedRequest(URI.create(address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath() + "?"
                + (query.isEmpty() ? "" : query + "&") + signature), Map.of(), request.body());
    }

    /** A link to the next page may repeat the parameters of the page before. */
    private static String unsigned(@Nullable String query) {
        return query == null ? "" : Arrays.stream(query.split("&")).filter(parameter -> !parameter.matches("x_[abcdt]=.*")).collect(Collectors.joining("&"));
    }

    private static String signature(Secret key, String base) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.reveal().strip().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no HmacSHA256", impossible);
        }
    }

    /** Worth it where Brightspace has told what time it is in the meantime. */
    @Override
    public boolean renew(SignedRequest refused) {
        return !refused.address().getRawQuery().endsWith(TIME + "=" + skew.theirNow().getEpochSecond());
    }

    @Override
    public String remedy() {
        return "Check the application under Admin Tools > Manage Extensibility, and that appId (" + appId + "), appKey (" + appKey + "), userId (" + userId
                + ") and userKey (" + userKey + ") belong together; a user key ends with the user's password. D2L advises OAuth 2.0 instead.";
    }
}
