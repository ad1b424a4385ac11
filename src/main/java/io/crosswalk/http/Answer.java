package io.crosswalk.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a request.
 *
 * @param headers by name in lower case; several of one name are joined by a comma
 * @param body ends with {@link LimitExceededException} at the limit of bytes and at the deadline
 */
public record Answer(int status, Map<String, String> headers, InputStream body) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /** The beginning of the body, for finding out what an error is about; not for logs. */
    public String excerpt(int bytes) throws IOException {
        return new String(body.readNBytes(bytes), StandardCharsets.UTF_8);
    }
}
