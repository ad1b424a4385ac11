package io.crosswalk.sandbox.brightspace;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** The REST interface and the token endpoint of one Brightspace. */
final class BrightspaceServlet extends HttpServlet {

    private static final String API = "/d2l/api";
    private static final String JSON = "application/json; charset=UTF-8";

    private final transient Gate gate;
    private final transient TokenEndpoint tokenEndpoint;
    private final transient Router router;
    private final transient Clock clock;

    BrightspaceServlet(Gate gate, TokenEndpoint tokenEndpoint, Router router, Clock clock) {
        this.gate = gate;
        this.tokenEndpoint = tokenEndpoint;
        this.router = router;
        this.clock = clock;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String path = String.valueOf(request.getPathInfo());
            if (path.equals(TokenEndpoint.PATH)) {
                response.setHeader("Cache-Control", "no-store");
                send(response, JSON, tokenEndpoint.answer(request));
            } else {
                answer(path, request, response);
            }
        } catch (Refusal refusal) {
            response.setStatus(refusal.status());
            if (refusal.challenge() != null) {
                response.setHeader("WWW-Authenticate", refusal.challenge());
            }
            send(response, refusal.contentType(), refusal.body().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void answer(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = gate.caller(request);
        Router.Found found = path.startsWith(API) && request.getMethod().equals("GET") ? router.find(path.substring(API.length())) : null;
        boolean signedIn = caller.scopes() == null || !caller.scopes().isEmpty();
        if (!signedIn && (found == null || !found.scope().equals(Router.ANONYMOUS))) {
            throw Refusal.badToken("Couldn't parse token");
        }
        if (caller.application() != null && !gate.throttle().admits(caller.application(), response)) {
            response.setStatus(429);
            send(response, JSON, "{\"Errors\":[{\"Message\":\"Too Many Requests\"}]}".getBytes(StandardCharsets.UTF_8));
            return;
        }
        if (found == null || !Versions.areSupported(path, found.path())) {
            throw Refusal.notFound();
        }
        Call call = new Call(request, found.path(), caller, gate.access(), gate.manners(), clock.instant());
        if (!found.scope().equals(Router.ANONYMOUS)) {
            call.requireScope(Versions.scope(found.scope(), call));
        }
        found.endpoint().answer(call);
        if (call.file() == null) {
            send(response, JSON, call.json().finish());
        } else {
            send(response, "application/zip", call.file());
        }
    }

    private static void send(HttpServletResponse response, String contentType, byte[] body) throws IOException {
        response.setContentType(contentType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
