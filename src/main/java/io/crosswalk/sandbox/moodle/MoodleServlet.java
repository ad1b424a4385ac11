package io.crosswalk.sandbox.moodle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The addresses of the site that programs call. */
final class MoodleServlet extends HttpServlet {

    private static final String REST = "/webservice/rest/server.php";
    private static final String TOKEN = "/login/token.php";
    private static final String FILES = "/webservice/pluginfile.php/";
    private static final String MAINTENANCE = """
            <!DOCTYPE html>
            <html  lang="en" xml:lang="en">
                <head><title>Grand Bend Moodle under maintenance</title></head>
                <body><div id="page"><h1>Grand Bend Moodle under maintenance</h1>
                <div class='alert-danger'>The site is undergoing maintenance and is currently not available</div></div></body>
            </html>
            """;

    private final transient RestEndpoint rest;
    private final transient TokenEndpoint tokens;
    private final transient Manners manners;

    MoodleServlet(RestEndpoint rest, TokenEndpoint tokens, Manners manners) {
        this.rest = rest;
        this.tokens = tokens;
        this.manners = manners;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        if (manners.door == Manners.Door.HARD_MAINTENANCE) {
            response.setHeader("Retry-After", "300");
            send(response, 503, "text/html; charset=utf-8", MAINTENANCE);
        } else if (manners.door == Manners.Door.DATABASE_DOWN) {
            Json json = new Json();
            TokenEndpoint.error(json, "<p class=\"errormessage\">Error: Database connection failed</p>", null);
            send(response, 200, "application/json; charset=utf-8", json.finish());
        } else if (path.equals(REST)) {
            rest(request, response);
        } else if (path.equals(TOKEN)) {
            Json json = new Json();
            tokens.answer(FormFields.of(request), json);
            send(response, 200, "application/json; charset=utf-8", json.finish());
        } else if (path.startsWith(FILES)) {
            file(response);
        } else {
            send(response, 404, "text/html; charset=utf-8", "<!DOCTYPE html><html><head><title>Not Found</title></head></html>");
        }
    }

    private void rest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (manners.door == Manners.Door.WEB_SERVICES_OFF) {
            send(response, 403, "text/html; charset=utf-8", "");
            return;
        }
        ObjectNode fields = FormFields.of(request);
        RestEndpoint.Answer answer = rest.answer(fields, address(request));
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cache-Control", "private, must-revalidate, pre-check=0, post-check=0, max-age=0");
        send(response, 200, answer.contentType(), answer.body());
    }

    /** The token in the form of a web service call does not open files. */
    private static void file(HttpServletResponse response) throws IOException {
        Json json = new Json();
        TokenEndpoint.error(json, "A required parameter (token) was missing", "missingparam");
        send(response, 200, "application/json; charset=utf-8", json.finish());
    }

    private static String address(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return request.getScheme() + "://" + (host == null ? request.getServerName() : host) + request.getServletPath();
    }

    private static void send(HttpServletResponse response, int status, String contentType, String body) throws IOException {
        send(response, status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpServletResponse response, int status, String contentType, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType(contentType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
