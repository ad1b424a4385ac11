package io.crosswalk.sandbox.edfi;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A range of row numbers, both ends included, as clients hand it back without reading it. */
record PageToken(long first, long last) {

    String text() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString((first + "," + last).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refused the text is no token */
    static PageToken parse(String text) {
        try {
            String[] range = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(",", -1);
            return new PageToken(Long.parseLong(range[0]), Long.parseLong(range[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException noToken) {
            throw new Refused(errors -> errors.invalidQuery("The page token provided was invalid."));
        }
    }
}
