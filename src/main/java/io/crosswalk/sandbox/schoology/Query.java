package io.crosswalk.sandbox.schoology;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of an address, decoded, in their order. */
record Query(List<Parameter> parameters) {

    record Parameter(String name, String value) {}

    static Query parse(@Nullable String raw) {
        List<Parameter> all = new ArrayList<>();
        if (raw != null) {
            for (String part : raw.split("&")) {
                if (!part.isEmpty()) {
                    int equals = part.indexOf('=');
                    all.add(new Parameter(decode(equals < 0 ? part : part.substring(0, equals)), equals < 0 ? "" : decode(part.substring(equals + 1))));
                }
            }
        }
        return new Query(all);
    }

    static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw Refused.badRequest("Malformed percent-encoding");
        }
    }

    /** The last one of that name, as PHP has it. */
    @Nullable String get(String name) {
        return parameters.stream().filter(parameter -> parameter.name().equals(name)).reduce((first, last) -> last).map(Parameter::value).orElse(null);
    }

    boolean has(String name) {
        return get(name) != null;
    }

    /** Of a list with commas; empty if the parameter is not there. */
    List<String> list(String name) {
        String value = get(name);
        return value == null || value.isBlank() ? List.of() : Arrays.stream(value.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    boolean isTrue(String name) {
        String value = get(name);
        return value != null && (value.equals("1") || value.equalsIgnoreCase("true"));
    }

    int number(String name, int otherwise) {
        return (int) Math.min(Integer.MAX_VALUE, seconds(name, otherwise));
    }

    /** Since 1970. */
    long seconds(String name, long otherwise) {
        String value = get(name);
        if (value == null || value.isEmpty()) {
            return otherwise;
        }
        if (!value.matches("\\d{1,12}")) {
            throw Refused.badRequest("Invalid value for " + name);
        }
        return Long.parseLong(value);
    }
}
