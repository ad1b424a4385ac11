package io.crosswalk.sandbox.schoology;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The decoded parameters of an {@code Authorization: OAuth ...} header. */
record OAuthHeader(Map<String, String> parameters) {

    private static final Pattern PARAMETER = Pattern.compile("\\s*([A-Za-z_]+)=\"([^\"]*)\"\\s*(?:,|$)");

    static OAuthHeader parse(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, "OAuth ", 0, 6)) {
            throw Refused.unauthorized("Missing OAuth Authorization header");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher matcher = PARAMETER.matcher(header).region(6, header.length());
        int end = 6;
        while (matcher.lookingAt()) {
            parameters.put(matcher.group(1), Query.decode(matcher.group(2).replace("+", "%2B")));
            end = matcher.end();
            matcher.region(end, header.length());
        }
        if (!header.substring(end).isBlank()) {
            throw Refused.unauthorized("Malformed OAuth Authorization header");
        }
        return new OAuthHeader(parameters);
    }

    String require(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw Refused.unauthorized("Missing OAuth parameter: " + name);
        }
        return value;
    }
}
