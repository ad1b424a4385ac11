package io.crosswalk.sandbox.schoology;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs and sends. Written from the OAuth 1.0a specification, not from the simulation. */
final class Caller {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String root;
    final String key;
    final String secret;
    private long timestamp = 1_750_000_000;

    Caller(Sandbox sandbox) throws IOException {
        this.root = sandbox.lmsAddress("schoology") + "/v1";
        this.key = Files.readString(sandbox.dataFolder().resolve("schoology-consumer-key")).strip();
        this.secret = Files.readString(sandbox.dataFolder().resolve("schoology-consumer-secret")).strip();
    }

    URI address(String path) {
        return URI.create(path.startsWith("http") ? path : root + path);
    }

    long nextTimestamp() {
        return ++timestamp;
    }

    /** OAuth parameters of a good request, not signed yet. */
    Map<String, String> parameters(String method) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("oauth_consumer_key", key);
        all.put("oauth_token", "");
        all.put("oauth_nonce", UUID.randomUUID().toString());
        all.put("oauth_timestamp", String.valueOf(nextTimestamp()));
        all.put("oauth_signature_method", method);
        all.put("oauth_version", "1.0");
        return all;
    }

    Map<String, String> signed(Map<String, String> parameters, String verb, URI address) throws Exception {
        String plain = encode(secret) + "&";
        parameters.put("oauth_signature", "PLAINTEXT".equals(parameters.get("oauth_signature_method")) ? plain : hmac(parameters, verb, address, plain));
        return parameters;
    }

    private static String hmac(Map<String, String> parameters, String verb, URI address, String signingKey) throws Exception {
        Map<String, String> all = new TreeMap<>(parameters);
        if (address.getRawQuery() != null) {
            Stream.of(address.getRawQuery().split("&")).map(pair -> pair.split("=", 2))
                    .forEach(pair -> all.put(decode(pair[0]), pair.length < 2 ? "" : decode(pair[1])));
        }
        String joined = all.entrySet().stream().map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue())).collect(Collectors.joining("&"));
        String base = verb + "&" + encode("http://" + address.getAuthority() + address.getRawPath()) + "&" + encode(joined);
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(signingKey.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
    }

    static String header(Map<String, String> parameters) {
        return "OAuth realm=\"Schoology API\", " + parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=\"" + encode(entry.getValue()) + "\"").collect(Collectors.joining(", "));
    }

    HttpResponse<String> get(String path) throws Exception {
        URI address = address(path);
        return send(address, header(signed(parameters("HMAC-SHA1"), "GET", address)));
    }

    HttpResponse<String> send(URI address, String authorization) throws Exception {
        return client.send(HttpRequest.newBuilder(address).header("Authorization", authorization).header("Accept", "application/json").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String contentType, String body) throws Exception {
        URI address = address(path);
        return client.send(HttpRequest.newBuilder(address).header("Authorization", header(signed(parameters("HMAC-SHA1"), "POST", address)))
                .header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    int status(String path) throws Exception {
        return get(path).statusCode();
    }

    JsonNode json(String path) throws Exception {
        HttpResponse<String> response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return MAPPER.readTree(response.body());
    }

    /** All pages, by what follows the host in the address of the next. */
    List<JsonNode> pages(String path) throws Exception {
        List<JsonNode> pages = new ArrayList<>();
        String next = path;
        while (next != null) {
            JsonNode page = json(next);
            pages.add(page);
            URI address = page.path("links").has("next") ? URI.create(page.path("links").path("next").asText()) : null;
            next = address == null ? null : address.getRawPath().substring("/schoology/v1".length()) + "?" + address.getRawQuery();
        }
        return pages;
    }

    List<JsonNode> all(String path, String key) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        pages(path).forEach(page -> page.path(key).forEach(all::add));
        return all;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
