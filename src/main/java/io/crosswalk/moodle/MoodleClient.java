package io.crosswalk.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.http.Answer;
import io.crosswalk.http.OutboundHttp;
import io.crosswalk.kit.Backoff;
import io.crosswalk.kit.Exchange;
import io.crosswalk.kit.JsonBody;
import io.crosswalk.kit.VendorRequest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calls Moodle's functions. An answer is a success only when it has the shape of one: Moodle sends refusals with status 200, as JSON
 * or, when something took a field out of the form, as XML. Every failure ends in an {@link UnreadableException}.
 */
final class MoodleClient {

    private static final JsonBody BODY = new JsonBody(MoodleConnectorFactory.TITLE);
    private static final Pattern XML_CODE = Pattern.compile("<ERRORCODE>([^<]*)</ERRORCODE>");
    private static final int ENOUGH_OF_AN_ERROR = 4096;
    private static final String WARNINGS = "warnings";

    private final Exchange exchange;

    MoodleClient(Exchange exchange) {
        this.exchange = exchange;
    }

    /** An answer with Moodle's own time, if it tells it. */
    record Timed(JsonNode value, Optional<Instant> moodleTime) {}

    /** @param warnings what could not be given, though the answer is a success */
    record Listed<T>(List<T> elements, List<MoodleWarning> warnings) {}

    Timed object(VendorRequest request) {
        return send(request, answer -> {
            JsonNode value = value(request, answer);
            if (!value.isObject()) {
                throw BODY.otherShape(request.subject(), "an object");
            }
            return new Timed(value, Backoff.date(answer.header("date")));
        });
    }

    /** Calls a function whose answer is a list and nothing else. */
    List<JsonNode> list(VendorRequest request) {
        return send(request, answer -> {
            JsonNode value = value(request, answer);
            if (!value.isArray()) {
                throw BODY.otherShape(request.subject(), "a list");
            }
            List<JsonNode> elements = new ArrayList<>();
            value.forEach(elements::add);
            return elements;
        });
    }

    /**
     * Calls a function whose answer has a list under a key, without holding more of it than what {@code translator} makes.
     *
     * @param translator called again for an answer that is repeated
     */
    <T> Listed<T> list(VendorRequest request, String collection, Function<JsonNode, T> translator) {
        return send(request, answer -> {
            InputStream body = json(request, answer);
            List<T> elements = new ArrayList<>();
            ObjectNode rest = BODY.object(body, request.subject(), Map.of(collection, element -> elements.add(translator.apply(element))));
            requireNoRefusal(request, rest);
            if (!rest.path(collection).isInt()) {
                throw BODY.otherShape(request.subject(), "the key " + collection);
            }
            return new Listed<>(elements, MoodleWarning.listed(rest.get(WARNINGS)));
        });
    }

    /** A notice of PHP before the JSON, or JSON that was cut off, is often gone the next time; more often it comes to stay. */
    private <T> T send(VendorRequest request, OutboundHttp.Reader<T> reader) {
        try {
            return exchange.send(request, reader);
        } catch (UnreadableException failure) {
            if (failure.reason() != Cause.NOT_JSON) {
                throw failure;
            }
            return exchange.send(request, reader);
        }
    }

    private static JsonNode value(VendorRequest request, Answer answer) throws IOException {
        JsonNode value = BODY.value(json(request, answer), request.subject());
        requireNoRefusal(request, value);
        return value;
    }

    private static InputStream json(VendorRequest request, Answer answer) throws IOException {
        BufferedInputStream body = new BufferedInputStream(answer.body());
        body.mark(ENOUGH_OF_AN_ERROR + 1);
        String beginning = new String(body.readNBytes(ENOUGH_OF_AN_ERROR), StandardCharsets.UTF_8);
        body.reset();
        if (beginning.stripLeading().startsWith("<")) {
            Matcher code = XML_CODE.matcher(beginning);
            if (code.find()) {
                throw MoodleFault.refusal(request, MoodleFault.code(code.group(1)));
            }
        }
        return body;
    }

    static void requireNoRefusal(VendorRequest request, JsonNode answer) throws IOException {
        if (answer.isObject() && (answer.hasNonNull("exception") || answer.hasNonNull("error") && !answer.has(WARNINGS))) {
            // An error without a code is what Moodle says while it has no database.
            String code = MoodleFault.code(answer.path("errorcode").asText(answer.has("exception") ? "" : "databaseconnectionfailed"));
            throw MoodleFault.refusal(request, code);
        }
    }
}
