package io.crosswalk.canvas;

import java.net.URI;

/**
 * One thing to ask of Canvas.
 *
 * @param address complete, with its query
 * @param needs what a refusal means
 * @param about whose, for messages; for example {@code of course 20411}
 */
record CanvasRequest(URI address, CanvasPermission needs, String about) {

    String subject() {
        return needs.subject() + " " + about;
    }
}
