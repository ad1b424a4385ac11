package io.crosswalk.kit;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/** Grows an address; path segments and parameters may hold any character, as ids do. */
public final class Address {

    private final StringBuilder text;
    private final StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");

    /** @param base without a slash at its end */
    public Address(String base, String... path) {
        text = new StringBuilder(base);
        for (String part : path) {
            text.append('/').append(encoded(part));
        }
    }

    public Address with(String name, String value) {
        query.add(encoded(name) + "=" + encoded(value));
        return this;
    }

    /** Ends the path with a slash, where the vendor insists on it. */
    public Address slash() {
        text.append('/');
        return this;
    }

    public URI uri() {
        return URI.create(text + query.toString());
    }

    /** For a form body; a blank is {@code %20}, which every reader of forms takes. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%3A", ":");
    }
}
