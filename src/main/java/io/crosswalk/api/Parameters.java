package io.crosswalk.api;

import io.crosswalk.operations.InvalidParameterException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request. Read from the query itself and not from the message's headers, where a header of the same name
 * would pass for a parameter. A name that the operation does not know is refused: a misspelt filter must not mean everything.
 */
final class Parameters {

    private static final int LONGEST = 200;

    private final Exchange exchange;
    private final Map<String, String> query;

    private Parameters(Exchange exchange, Map<String, String> query) {
        this.exchange = exchange;
        this.query = query;
    }

    /** @throws InvalidParameterException for a parameter that is not among those known, or is given twice */
    static Parameters of(Exchange exchange, String... known) {
        Map<String, String> query = new HashMap<>();
        String raw = exchange.getMessage().getHeader(Exchange.HTTP_QUERY, "", String.class);
        for (String part : raw.split("&")) {
            if (part.isBlank()) {
                continue;
            }
            String[] pair = part.split("=", 2);
            String name = decoded(pair[0]);
            if (!List.of(known).contains(name)) {
                throw new InvalidParameterException(name, "is not known here", known.length == 0 ? "none" : String.join(", ", known));
            }
            if (query.put(name, pair.length == 1 ? "" : decoded(pair[1]).strip()) != null) {
                throw new InvalidParameterException(name, "is given more than once", "one value");
            }
        }
        return new Parameters(exchange, query);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidParameterException(text, "is not encoded as a query must be", "percent-encoded UTF-8");
        }
    }

    @Nullable String text(String name) {
        String value = query.get(name);
        if (value != null && value.length() > LONGEST) {
            throw new InvalidParameterException(name, "has " + value.length() + " characters", "at most " + LONGEST);
        }
        return value == null || value.isEmpty() ? null : value;
    }

    String text(String name, String otherwise) {
        String value = text(name);
        return value == null ? otherwise : value;
    }

    @Nullable Long number(String name) {
        String value = text(name);
        return value == null ? null : number(name, value);
    }

    /** From 1 to 500. */
    int limit() {
        Long value = number("limit");
        if (value == null) {
            return 100;
        }
        if (value < 1 || value > 500) {
            throw new InvalidParameterException("limit", "is " + value, "a whole number from 1 to 500");
        }
        return value.intValue();
    }

    /** The id in the path, of a thing that is numbered. */
    long id() {
        return number("id", name());
    }

    /** The id in the path, of a thing that is named. */
    String name() {
        return exchange.getMessage().getHeader("id", String.class);
    }

    private static long number(String name, String value) {
        try {
            long number = Long.parseLong(value);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a negative number.
        }
        throw new InvalidParameterException(name, "is '" + value + "'", "a whole number from 0");
    }
}
