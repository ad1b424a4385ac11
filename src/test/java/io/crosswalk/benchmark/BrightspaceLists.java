package io.crosswalk.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Lists of the simulated Brightspace, in their three envelopes, by ID keys. */
record BrightspaceLists(String address, String appId, String appKey, String userId, String userKey, Clock clock) {

    /** @param pages how many requests it took */
    record Listed(List<JsonNode> rows, int pages) {}

    /** @param path below {@code /d2l/api} */
    JsonNode object(String path) throws IOException, InterruptedException {
        return Json.get(signed(address + "/d2l/api/" + path));
    }

    Listed list(String path) throws IOException, InterruptedException {
        List<JsonNode> rows = new ArrayList<>();
        String first = address + "/d2l/api/" + path;
        String next = first;
        int pages = 0;
        while (next != null) {
            JsonNode page = Json.get(signed(next));
            pages++;
            (page.isArray() ? page : page.has("Items") ? page.path("Items") : page.path("Objects")).forEach(rows::add);
            if (page.path("PagingInfo").path("HasMoreItems").asBoolean()) {
                next = first + (first.contains("?") ? "&" : "?") + "bookmark=" + page.path("PagingInfo").path("Bookmark").asText();
            } else {
                next = page.hasNonNull("Next") ? URI.create(first).resolve(page.path("Next").asText()).toString() : null;
            }
        }
        return new Listed(rows, pages);
    }

    private String signed(String request) {
        URI uri = URI.create(request.replaceAll("[?&]x_[abcdt]=[^&]*", ""));
        String time = Long.toString(clock.instant().getEpochSecond());
        String base = "GET&" + uri.getPath().toLowerCase(Locale.ROOT) + "&" + time;
        return uri + (uri.getQuery() == null ? "?" : "&") + "x_a=" + appId + "&x_b=" + userId + "&x_c=" + signature(appKey, base) + "&x_d=" + signature(userKey, base) + "&x_t=" + time;
    }

    private static String signature(String key, String base) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no HmacSHA256", impossible);
        }
    }
}
