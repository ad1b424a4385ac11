package io.crosswalk.sandbox.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.sandbox.canvas.CanvasServlet;
import io.crosswalk.sandbox.canvas.Permission;
import io.crosswalk.sandbox.district.Change;
import io.crosswalk.sandbox.district.UnknownRecordException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;

/** The paths under {@code /control}; the package documentation of the sandbox lists them. */
public final class ControlServlet extends HttpServlet {

    private static final String CANVAS = "/canvas/";

    private final transient CanvasServlet canvas;
    private final transient ChangeJournal journal;
    private final transient LmsJournal lmsJournal;
    private final transient Misbehaviours misbehaviours;
    private final transient RequestCounts counts;

    public ControlServlet(CanvasServlet canvas, ChangeJournal journal, LmsJournal lmsJournal, Misbehaviours misbehaviours, RequestCounts counts) {
        this.canvas = canvas;
        this.journal = journal;
        this.lmsJournal = lmsJournal;
        this.misbehaviours = misbehaviours;
        this.counts = counts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        try {
            send(response, 200, path.equals("/requests") ? counts.all() : lmsJournal.truth(path));
        } catch (NoSuchElementException unknown) {
            refuse(response, 404, "Nothing to read at " + path + ". There are /control/requests and " + unknown.getMessage());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        try {
            ObjectNode body = body(request);
            if (path.startsWith(CANVAS)) {
                send(response, 200, Map.of("id", canvas(path.substring(CANVAS.length()), body)));
            } else if (lmsJournal.isFor(path)) {
                send(response, 200, Map.of("id", lmsJournal.apply(path, body)));
            } else {
                control(path, body);
                send(response, 200, Map.of());
            }
        } catch (UnknownRecordException | NoSuchElementException unknown) {
            refuse(response, 404, unknown.getMessage());
        } catch (JsonProcessingException malformed) {
            refuse(response, 400, "The body does not fit " + path + ": " + malformed.getOriginalMessage());
        } catch (IllegalArgumentException malformed) {
            refuse(response, 400, "The body does not fit " + path + ": " + malformed.getMessage());
        }
    }

    private void control(String path, ObjectNode body) throws IOException {
        switch (path) {
            case "/misbehave" -> misbehaviours.add(ControlJson.MAPPER.treeToValue(body, Misbehaviour.class));
            case "/reset" -> {
                misbehaviours.clear();
                counts.clear();
                restore();
            }
            default -> throw new NoSuchElementException("Nothing to do at /control" + path + ". There are /misbehave, /reset and /canvas/...");
        }
    }

    private long canvas(String action, ObjectNode body) throws IOException {
        switch (action) {
            case "expire-tokens" -> canvas.tokens().expire();
            case "restore" -> restore();
            case "revoke" -> canvas.access().revoke(
                    Permission.valueOf(required(body, "permission").asText().toUpperCase(Locale.ROOT)), body.path("status").asInt(401));
            case "withhold-scope" -> canvas.access().withholdScope(required(body, "scope").asText());
            case "ignore-includes" -> canvas.access().ignoreIncludes();
            case "throttle" -> canvas.throttle().set(required(body, "cost").asDouble(), body.path("status").asInt(403));
            default -> {
                return journal.apply(ControlJson.MAPPER.treeToValue(body.put("change", action), Change.class));
            }
        }
        return 0;
    }

    private void restore() {
        canvas.tokens().restore();
        canvas.access().restore();
        canvas.throttle().restore();
        lmsJournal.restore();
    }

    private static JsonNode required(ObjectNode body, String name) {
        if (!body.hasNonNull(name)) {
            throw new IllegalArgumentException("it lacks \"" + name + "\".");
        }
        return body.get(name);
    }

    private static ObjectNode body(HttpServletRequest request) throws IOException {
        JsonNode body = ControlJson.MAPPER.readTree(request.getInputStream());
        if (body == null || body.isMissingNode()) {
            return ControlJson.MAPPER.createObjectNode();
        }
        if (body instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException("a JSON object is needed.");
    }

    private static void refuse(HttpServletResponse response, int status, String message) throws IOException {
        send(response, status, Map.of("message", message));
    }

    private static void send(HttpServletResponse response, int status, Object body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream().write(ControlJson.MAPPER.writeValueAsBytes(body));
    }
}
