package io.crosswalk.benchmark;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The answers of {@link FastStub}: discovery, tokens, empty lists, and yes to everything that is written. Of one thread. */
final class FastAnswers {

    /** No answer has more bytes. */
    static final int LONGEST = 2_048;

    private static final String RESOURCES = "/data/v3/";
    private static final byte[] LIST = complete("200 OK", "Total-Count: 0\r\nContent-Type: application/json\r\n", "[]");
    private static final byte[] TOKEN = complete("200 OK", "Content-Type: application/json\r\n",
            "{\"access_token\":\"00112233445566778899aabbccddeeff\",\"expires_in\":3600,\"token_type\":\"bearer\"}");
    private static final byte[] DELETED = bytes("HTTP/1.1 204 No Content\r\n\r\n");
    private static final byte[] UNKNOWN = complete("404 Not Found", "", "");
    private static final byte[] AFTER_LOCATION = bytes("\r\nContent-Length: 0\r\n\r\n");

    private final byte[] discovery;
    private final byte[] beforeLocation;
    private long written;
    private long deleted;

    FastAnswers(int port) {
        String root = "http://127.0.0.1:" + port;
        this.discovery = complete("200 OK", "Content-Type: application/json\r\n", """
                {"version":"5.3","dataModels":[{"name":"Ed-Fi","version":"3.3.0-b"},{"name":"LMSX","version":"1.0.0"}],
                 "urls":{"dataManagementApi":"%s/data/v3/","oauth":"%s/oauth/token","dependencies":"%s/metadata/data/v3/dependencies"}}"""
                .formatted(root, root, root));
        this.beforeLocation = bytes("HTTP/1.1 201 Created\r\nLocation: " + root);
    }

    /** Writes the answer to the request whose head is between {@code begin} and {@code end}. */
    void answer(byte[] request, int begin, int end, ByteBuffer out) {
        int pathBegins = next(request, begin, end, (byte) ' ') + 1;
        int pathEnds = next(request, pathBegins, end, (byte) ' ');
        switch (request[begin]) {
            case 'P' -> {
                if (startsWith(request, pathBegins, pathEnds, "/oauth/")) {
                    out.put(TOKEN);
                } else {
                    written++;
                    out.put(beforeLocation).put(request, pathBegins, pathEnds - pathBegins).put((byte) '/');
                    out.put(bytes(HexFormat.of().toHexDigits(written))).put(bytes("0000000000000000")).put(AFTER_LOCATION);
                }
            }
            case 'D' -> {
                deleted++;
                out.put(DELETED);
            }
            default -> out.put(document(request, pathBegins, pathEnds));
        }
    }

    private byte[] document(byte[] request, int begin, int end) {
        if (startsWith(request, begin, end, RESOURCES)) {
            return LIST;
        }
        if (startsWith(request, begin, end, "/counts")) {
            return complete("200 OK", "Content-Type: application/json\r\n", "{\"written\":" + written + ",\"deleted\":" + deleted + "}");
        }
        return end - begin == 1 ? discovery : UNKNOWN;
    }

    private static int next(byte[] bytes, int from, int end, byte wanted) {
        int at = from;
        while (at < end && bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    private static boolean startsWith(byte[] bytes, int begin, int end, String text) {
        if (end - begin < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (bytes[begin + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] complete(String status, String headers, String body) {
        return bytes("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
