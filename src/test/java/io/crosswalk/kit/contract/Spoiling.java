package io.crosswalk.kit.contract;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a {@link SpoilingProxy} makes of an answer. */
sealed interface Spoiling {

    /** Another answer. */
    record Replace(UnaryOperator<Reply> change) implements Spoiling {}

    /** The connection is closed without an answer. */
    record Drop() implements Spoiling {}

    /** The connection is closed in the middle of the body. */
    record Truncate() implements Spoiling {}

    /** A JSON list that goes on for as long as somebody reads it. */
    record Endless() implements Spoiling {}

    /** @param headers by name in lower case, as received */
    record Reply(int status, Map<String, String> headers, byte[] body) {

        Reply with(byte[] other) {
            return new Reply(status, headers, other);
        }

        Reply withText(UnaryOperator<String> change) {
            return with(change.apply(new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        }

        boolean isJson() {
            return headers.getOrDefault("content-type", "").contains("json");
        }
    }

    static Spoiling answer(int status, String contentType, String body, Map<String, String> headers) {
        return new Replace(reply -> {
            Map<String, String> all = new TreeMap<>(headers);
            all.put("content-type", contentType);
            return new Reply(status, all, body.getBytes(StandardCharsets.UTF_8));
        });
    }

    static Spoiling throttled() {
        return answer(429, "text/plain", "too many requests", Map.of("retry-after", "7"));
    }

    static Spoiling failing() {
        return answer(503, "text/html", "<html>We'll be back soon</html>", Map.of());
    }

    static Spoiling html() {
        return answer(200, "text/html", "<!DOCTYPE html><html><body>Please sign in</body></html>", Map.of());
    }

    static Spoiling emptyObject() {
        return answer(200, "application/json", "{}", Map.of());
    }

    static Spoiling emptyBody() {
        return answer(200, "application/json", "", Map.of());
    }

    static Spoiling forbidden() {
        return answer(403, "application/json", "{\"message\":\"not authorized\"}", Map.of());
    }

    static Spoiling redirected() {
        return answer(302, "text/html", "", Map.of("location", "https://elsewhere.example/"));
    }

    /** A byte that UTF-8 does not have, in the first text value. */
    static Spoiling invalidText() {
        return new Replace(reply -> {
            String text = new String(reply.body(), StandardCharsets.ISO_8859_1);
            int value = text.indexOf("\":\"");
            byte[] body = reply.body().clone();
            if (value >= 0 && value + 3 < body.length) {
                body[value + 3] = (byte) 0xFF;
            }
            return reply.with(body);
        });
    }

    /** As vendors do that are written in loosely typed languages. */
    static Spoiling numbersAsText() {
        Pattern number = Pattern.compile("(?<=[:\\[,])(-?\\d+(?:\\.\\d+)?)(?=[,}\\]])");
        return new Replace(reply -> reply.isJson() ? reply.withText(text -> outsideTexts(text, number)) : reply);
    }

    private static String outsideTexts(String json, Pattern number) {
        StringBuilder changed = new StringBuilder();
        Matcher part = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"|[^\"]++").matcher(json);
        while (part.find()) {
            changed.append(part.group().startsWith("\"") ? part.group() : number.matcher(part.group()).replaceAll("\"$1\""));
        }
        return changed.toString();
    }

    /** Every address in the answer leads to another host. */
    static Spoiling foreignLinks(String own, String other) {
        return new Replace(reply -> {
            Map<String, String> headers = new TreeMap<>(reply.headers());
            headers.replaceAll((name, value) -> value.replace(own, other));
            String escapedOwn = own.replace("/", "\\/");
            return new Reply(reply.status(), headers, reply.withText(text -> text.replace(own, other).replace(escapedOwn, other)).body());
        });
    }
}
