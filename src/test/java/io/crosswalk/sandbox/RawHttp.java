package io.crosswalk.sandbox;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Shows an answer as it came over the line: header names in their spelling, whatever there is of a body. */
final class RawHttp {

    private RawHttp() {}

    static String head(URI address, String token) throws IOException {
        String whole = get(address, token);
        int end = whole.indexOf("\r\n\r\n");
        return end < 0 ? whole : whole.substring(0, end);
    }

    /** Empty where the connection was closed without an answer. */
    static String get(URI address, String token) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String target = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
            String request = "GET " + target + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAuthorization: Bearer " + token
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
