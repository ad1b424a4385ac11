package io.crosswalk.sandbox.schoology;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The REST interface below {@code /schoology/v1}. */
final class SchoologyServlet extends HttpServlet {

    private static final String ROOT = "/schoology/v1";
    private static final String MULTIGET = "/multiget";
    private static final int LARGEST_BODY = 1 << 20;
    private static final String WEB_PAGE = "<!DOCTYPE html><html><body><h1>Web App request limit</h1></body></html>";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final transient Router router;
    private final transient Multiget multiget;
    private final transient Credentials credentials;
    private final transient CreditBucket bucket;
    private final transient Manners manners;

    SchoologyServlet(Router router, Multiget multiget, Credentials credentials, CreditBucket bucket, Manners manners) {
        this.router = router;
        this.multiget = multiget;
        this.credentials = credentials;
        this.bucket = bucket;
        this.manners = manners;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Schoology", "API");
        if (manners.takesWebPage()) {
            send(response, "text/html; charset=utf-8", WEB_PAGE.getBytes(StandardCharsets.UTF_8));
            return;
        }
        try {
            Answer answer = answer(request);
            response.setStatus(answer.status());
            answer.headers().forEach(response::setHeader);
            send(response, "application/json", MAPPER.writeValueAsBytes(answer.body()));
        } catch (Refused refused) {
            response.setStatus(refused.status());
            refused.headers().forEach(response::setHeader);
            send(response, "text/plain; charset=utf-8", refused.text().getBytes(StandardCharsets.UTF_8));
        }
    }

    private Answer answer(HttpServletRequest request) throws IOException {
        String body = new String(request.getInputStream().readNBytes(LARGEST_BODY), StandardCharsets.UTF_8);
        Query query = Query.parse(request.getQueryString());
        String address = request.getRequestURL().toString();
        credentials.verify(request.getMethod(), address, query, form(request, body), OAuthHeader.parse(request.getHeader("Authorization")));
        bucket.pay(request.getMethod());
        requireJson(request.getHeader("Accept"));
        String uri = request.getRequestURI();
        if (!uri.startsWith(ROOT + "/")) {
            throw Refused.notFound();
        }
        String path = uri.substring(ROOT.length());
        String root = address.substring(0, address.length() - path.length());
        return switch (request.getMethod()) {
            case "GET" -> router.answer(new Call(root, path, query, Map.of()));
            case "POST" -> {
                if (!path.equals(MULTIGET)) {
                    throw Refused.forbidden();
                }
                yield multiget.answer(root, body);
            }
            default -> throw Refused.forbidden();
        };
    }

    private static Query form(HttpServletRequest request, String body) {
        String type = request.getContentType();
        return Query.parse(type != null && type.startsWith("application/x-www-form-urlencoded") ? body : null);
    }

    private static void requireJson(@Nullable String accept) {
        if (accept != null && !accept.contains("json") && !accept.contains("*/*")) {
            throw Refused.badRequest("This simulation speaks JSON only. Send Accept: application/json");
        }
    }

    private static void send(HttpServletResponse response, String contentType, byte[] body) throws IOException {
        response.setContentType(contentType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
