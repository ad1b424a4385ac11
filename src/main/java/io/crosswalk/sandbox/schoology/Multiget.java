package io.crosswalk.sandbox.schoology;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers up to fifty readings at once, each with a status of its own. Only some kinds may be read so; submissions may not. */
final class Multiget {

    private static final int MOST = 50;
    private static final String VERSION = "/v1";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern XML_REQUEST = Pattern.compile("<request>\\s*([^<]*?)\\s*</request>");

    private final Router router;
    private final Access access;

    Multiget(Router router, Access access) {
        this.router = router;
        this.access = access;
    }

    Answer answer(String root, String body) {
        access.require(Permission.MULTIGET);
        List<String> requests = body.stripLeading().startsWith("<") ? fromXml(body) : fromJson(body);
        if (requests.isEmpty() || requests.size() > MOST) {
            throw Refused.badRequest("A multiget holds one to " + MOST + " requests");
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode responses = answer.putArray("response");
        requests.forEach(request -> responses.add(one(root, request)));
        return Answer.of(answer);
    }

    /** What would lead elsewhere by itself is followed here: each body comes in full. */
    private ObjectNode one(String root, String request) {
        ObjectNode response = JsonNodeFactory.instance.objectNode().put("location", request);
        try {
            if (!request.startsWith(VERSION + "/")) {
                throw Refused.badRequest("");
            }
            int question = request.indexOf('?');
            String path = request.substring(VERSION.length(), question < 0 ? request.length() : question);
            Query query = Query.parse(question < 0 ? null : request.substring(question + 1));
            Answer answer = router.answerInBatch(new Call(root, path, query, Map.of()));
            response.put("response_code", 200).set("body", answer.body());
        } catch (Refused refused) {
            response.put("response_code", refused.status()).putNull("body");
        }
        return response;
    }

    private static List<String> fromXml(String body) {
        List<String> all = new ArrayList<>();
        Matcher matcher = XML_REQUEST.matcher(body);
        while (matcher.find()) {
            all.add(matcher.group(1).replace("&amp;", "&"));
        }
        return all;
    }

    private static List<String> fromJson(String body) {
        try {
            JsonNode tree = MAPPER.readTree(body);
            JsonNode requests = tree.has("requests") ? tree.path("requests").path("request") : tree.path("request");
            List<String> all = new ArrayList<>();
            if (requests.isTextual()) {
                all.add(requests.textValue());
            }
            requests.forEach(request -> all.add(request.asText()));
            return all;
        } catch (JsonProcessingException malformed) {
            throw Refused.badRequest("Malformed body");
        }
    }
}
