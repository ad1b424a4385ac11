package io.crosswalk.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A request that is answered before anything else sees it, as RFC 9457 has it.
 *
 * @param detail a text of this program only, without quotation marks
 */
record Refusal(int status, String type, String title, String detail) {

    static final Refusal OTHER_MACHINE = new Refusal(403, "other-machine", "Only this machine may use the hub",
            "No users are configured, so only requests from this machine to localhost are answered. Configure users under access.users in"
                    + " the district's configuration and start the hub again.");

    static final Refusal OTHER_SITE = new Refusal(403, "other-site", "The request comes from another web site",
            "A page of another web site has sent this request. Use the hub's own pages, or a program.");

    static final Refusal SIGN_IN = new Refusal(401, "sign-in", "Sign in",
            "Send the name and password of a user that is configured under access.users, by HTTP Basic. The command line takes them from"
                    + " CROSSWALK_USER and CROSSWALK_PASSWORD.");

    static final Refusal TOO_LARGE = new Refusal(413, "too-large", "The body is too large",
            "No request here needs more than 1 MiB. Select by a filter or a reason in place of ids.");

    void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write("""
                {"type":"urn:crosswalk:problem:%s","title":"%s","status":%d,"detail":"%s"}"""
                .formatted(type, title, status, detail).getBytes(StandardCharsets.UTF_8));
    }
}
