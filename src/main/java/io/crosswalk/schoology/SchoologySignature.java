package io.crosswalk.schoology;

import io.crosswalk.configuration.Secret;
import io.crosswalk.kit.Authorization;
import io.crosswalk.kit.SignedRequest;
import io.crosswalk.kit.VendorRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Two-legged OAuth 1.0a. Each request has a nonce of its own and a time stamp that is never before the last one: Schoology
 * refuses everything else as a replay. Shared by all threads of a connector.
 */
final class SchoologySignature implements Authorization {

    private static final String REALM = "Schoology API";
    private static final int NONCE_BYTES = 16;

    private final Secret consumerKey;
    private final Secret consumerSecret;
    private final SignatureMethod method;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private long lastTimestamp;

    SchoologySignature(Secret consumerKey, Secret consumerSecret, SignatureMethod method, Clock clock) {
        this.consumerKey = consumerKey;
        this.consumerSecret = consumerSecret;
        this.method = method;
        this.clock = clock;
    }

    @Override
    public SignedRequest sign(VendorRequest request) {
        Map<String, String> parameters = new TreeMap<>(Map.of(
                "oauth_consumer_key", consumerKey.reveal().strip(),
                "oauth_nonce", nonce(),
                "oauth_signature_method", method.code(),
                "oauth_timestamp", Long.toString(timestamp()),
                // Of three-legged OAuth; Schoology wants it all the same.
                "oauth_token", "",
                "oauth_version", "1.0"));
        String key = encoded(consumerSecret.reveal().strip()) + "&";
        String signature = switch (method) {
            case PLAINTEXT -> key;
            case HMAC_SHA1 -> hmac(key, baseString(request, parameters));
        };
        String header = "OAuth realm=\"" + REALM + "\", "
                + parameters.entrySet().stream().map(parameter -> parameter(parameter.getKey(), parameter.getValue())).collect(Collectors.joining(", "))
                + ", " + parameter("oauth_signature", signature);
        return SignedRequest.withHeader(request, "Authorization", header);
    }

    /** A clock that was set back, or another thread that was faster, must not make a time stamp go backwards. */
    private synchronized long timestamp() {
        lastTimestamp = Math.max(lastTimestamp, clock.instant().getEpochSecond());
        return lastTimestamp;
    }

    private String nonce() {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return HexFormat.of().formatHex(nonce);
    }

    /** RFC 5849, section 3.4.1: method, address without query, and all parameters in order; a body that is no form does not count. */
    private static String baseString(VendorRequest request, Map<String, String> oauth) {
        URI address = request.address();
        List<String> pairs = new ArrayList<>();
        oauth.forEach((name, value) -> pairs.add(encoded(name) + "=" + encoded(value)));
        String query = address.getRawQuery();
        if (query != null && !query.isEmpty()) {
            for (String pair : query.split("&")) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                pairs.add(encoded(decoded(name)) + "=" + encoded(decoded(value)));
            }
        }
        // In order of names, then of values; an equals sign is none of the characters that an encoded one can hold.
        pairs.sort((first, second) -> first.replace('=', '\0').compareTo(second.replace('=', '\0')));
        return (request.body() == null ? "GET" : "POST") + "&" + encoded(withoutQuery(address)) + "&" + encoded(String.join("&", pairs));
    }

    private static String withoutQuery(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        String port = address.getPort() < 0 || address.getPort() == usual ? "" : ":" + address.getPort();
        return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + port + address.getRawPath();
    }

    private static String hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HmacSHA1", impossible);
        }
    }

    private static String parameter(String name, String value) {
        return name + "=\"" + encoded(value) + "\"";
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** RFC 5849, section 3.6: stricter than an address needs. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }

    /** A new nonce and time stamp may be accepted where the old ones were taken for a replay. */
    @Override
    public boolean renew(SignedRequest refused) {
        return true;
    }

    @Override
    public String remedy() {
        return "Get the consumer key and secret of the district's app from an administrator of Schoology (School Management > Integration) and put them where the settings say: "
                + consumerKey + " and " + consumerSecret + ". If they are right, let this machine keep its clock by NTP, and let nothing else use the same key: "
                + "Schoology refuses time stamps that go backwards.";
    }
}
