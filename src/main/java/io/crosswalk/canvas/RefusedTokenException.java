package io.crosswalk.canvas;

import java.io.IOException;

/** Canvas did not accept the token; another one may do. */
final class RefusedTokenException extends IOException {

    RefusedTokenException() {
        super("Canvas refused the token");
    }
}
