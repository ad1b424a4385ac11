package io.crosswalk.sandbox.schoology;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes the signature that a request must have, as RFC 5849 has it; two-legged, so there is no secret of a token. */
final class OAuthSignature {

    private final String key;

    OAuthSignature(String consumerSecret) {
        this.key = encode(consumerSecret) + "&";
    }

    String plain() {
        return key;
    }

    /**
     * @param address with scheme, host and port as the request has them
     * @param form parameters of a form body; none for other bodies
     */
    String hmacSha1(String method, String address, Query query, Query form, OAuthHeader header) {
        List<String> pairs = new ArrayList<>();
        query.parameters().forEach(parameter -> pairs.add(pair(parameter.name(), parameter.value())));
        form.parameters().forEach(parameter -> pairs.add(pair(parameter.name(), parameter.value())));
        header.parameters().forEach((name, value) -> {
            if (!name.equals("realm") && !name.equals("oauth_signature")) {
                pairs.add(pair(name, value));
            }
        });
        String sorted = pairs.stream().sorted().map(pair -> pair.replace('\0', '=')).collect(Collectors.joining("&"));
        return sign(method.toUpperCase(Locale.ROOT) + "&" + encode(normalized(address)) + "&" + encode(sorted));
    }

    /** NUL sorts before any character of a name, so that names come first in the order, then values. */
    private static String pair(String name, String value) {
        return encode(name) + '\0' + encode(value);
    }

    private static String normalized(String address) {
        URI uri = URI.create(address);
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int port = uri.getPort();
        boolean usual = port < 0 || (scheme.equals("http") && port == 80) || (scheme.equals("https") && port == 443);
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + port) + uri.getRawPath();
    }

    private String sign(String base) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no HMAC-SHA1, which every Java must have.", impossible);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }
}
