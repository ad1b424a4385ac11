package io.crosswalk.sandbox.canvas;

import io.crosswalk.sandbox.district.District;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The REST interface and the token endpoint of one Canvas. */
public final class CanvasServlet extends HttpServlet {

    private static final String THROTTLED = "403 Forbidden (Rate Limit Exceeded)";

    private final transient Router router = new Router();
    private final transient Access access = new Access();
    private final transient Tokens tokens;
    private final transient Throttle throttle;
    private final transient TokenEndpoint tokenEndpoint;

    public CanvasServlet(CanvasOptions options, District district, Clock clock) {
        this.tokens = new Tokens(options, clock);
        this.throttle = new Throttle(clock);
        this.tokenEndpoint = new TokenEndpoint(tokens);
        Ids ids = new Ids(district);
        new AccountPages(district, ids).addTo(router);
        new CoursePages(district, ids).addTo(router);
        new EnrollmentPages(district, ids).addTo(router);
        new AssignmentPages(district, ids).addTo(router);
        new SubmissionPages(district, ids).addTo(router);
    }

    public Access access() {
        return access;
    }

    public Tokens tokens() {
        return tokens;
    }

    public Throttle throttle() {
        return throttle;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if ("/login/oauth2/token".equals(request.getPathInfo())) {
                tokenEndpoint.answer(request, response);
            } else {
                admit(request, response, token(request));
            }
        } catch (Refusal refusal) {
            write(response, refusal);
        }
    }

    private String token(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        @Nullable String token = header != null && header.toLowerCase(Locale.ROOT).startsWith("bearer ")
                ? header.substring("bearer ".length()).strip()
                : request.getParameter("access_token");
        if (token == null) {
            throw Refusal.noToken();
        }
        if (!tokens.isValid(token)) {
            throw Refusal.badToken();
        }
        return token;
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, String token) throws IOException {
        Throttle.Admission admission = throttle.enter(token);
        if (admission.refused()) {
            response.setStatus(throttle.refusalStatus());
            response.setHeader("X-Rate-Limit-Remaining", String.valueOf(admission.remaining()));
            send(response, "text/plain;charset=utf-8", THROTTLED.getBytes(StandardCharsets.UTF_8));
            return;
        }
        byte[] body;
        long begun = System.nanoTime();
        try {
            body = answer(request, response);
        } finally {
            double cost = throttle.cost(System.nanoTime() - begun);
            response.setHeader("X-Request-Cost", String.valueOf(cost));
            response.setHeader("X-Rate-Limit-Remaining", String.valueOf(admission.leave(cost)));
        }
        send(response, "application/json; charset=utf-8", body);
    }

    private byte[] answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Router.Found found = router.find(segments(request));
        if (found == null || !request.getMethod().equals("GET")) {
            throw Refusal.notFound();
        }
        access.requireScope(found.scope());
        Call call = new Call(request, response, found.path(), access);
        found.endpoint().answer(call);
        return call.json().finish();
    }

    /** From the undecoded path: SIS ids may hold an encoded slash. */
    private static String[] segments(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length() + request.getServletPath().length());
        return Arrays.stream(path.split("/")).map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8)).toArray(String[]::new);
    }

    private static void write(HttpServletResponse response, Refusal refusal) throws IOException {
        response.setStatus(refusal.status());
        if (refusal.challenge() != null) {
            response.setHeader("WWW-Authenticate", refusal.challenge());
        }
        send(response, "application/json; charset=utf-8", refusal.body().getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpServletResponse response, String contentType, byte[] body) throws IOException {
        response.setContentType(contentType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
