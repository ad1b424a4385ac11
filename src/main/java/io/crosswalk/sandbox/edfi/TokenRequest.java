package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a token request, sent as a form or as JSON; names in any letter case. */
record TokenRequest(Map<String, String> fields) {

    /** @throws Refused the content type is neither, or the body does not fit it */
    static TokenRequest of(Call call) throws IOException {
        String type = Names.folded(String.valueOf(call.request().getContentType()));
        byte[] body = call.body();
        if (type.startsWith("application/x-www-form-urlencoded")) {
            return new TokenRequest(form(new String(body, StandardCharsets.UTF_8)));
        }
        if (type.startsWith("application/json")) {
            return new TokenRequest(json(body));
        }
        throw new Refused(ErrorBodies::unsupportedMediaType);
    }

    @Nullable String field(String name) {
        return fields.get(name);
    }

    private static Map<String, String> form(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(Names.folded(decoded(pair.substring(0, equals))), decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    private static Map<String, String> json(byte[] body) {
        Map<String, String> fields = new HashMap<>();
        try {
            JsonNode tree = Json.MAPPER.readTree(body);
            tree.fields().forEachRemaining(field -> {
                if (!field.getValue().isNull()) {
                    fields.put(Names.folded(field.getKey()), field.getValue().asText());
                }
            });
            return fields;
        } catch (IOException malformed) {
            throw new Refused(errors -> errors.unparsable("The token request is not JSON."));
        }
    }
}
