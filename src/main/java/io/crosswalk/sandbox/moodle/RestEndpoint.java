package io.crosswalk.sandbox.moodle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.Lock;

/** {@code /webservice/rest/server.php}: who calls, may they, what for; then the answer in the form that was asked for. */
final class RestEndpoint {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> NO_ARGUMENTS = List.of("wstoken", "wsfunction", "moodlewsrestformat", "moodlewssettingraw",
            "moodlewssettingfilter", "moodlewssettingfileurl", "moodlewssettinglang", "moodlewssettingtimezone");
    private static final String NOTICE = "<br />\n<b>Notice</b>:  Undefined index: lang in <b>/var/www/moodle/lib/moodlelib.php</b> on line <b>1</b><br />\n";

    private final Site site;
    private final Lock lock;
    private final Tokens tokens;
    private final Capabilities capabilities;
    private final Manners manners;
    private final Functions functions;
    private final Clock clock;

    record Answer(String contentType, byte[] body) {}

    /** @param lock held while a function reads the site; reading may make rows */
    RestEndpoint(Site site, Lock lock, Tokens tokens, Capabilities capabilities, Manners manners, Functions functions, Clock clock) {
        this.site = site;
        this.lock = lock;
        this.tokens = tokens;
        this.capabilities = capabilities;
        this.manners = manners;
        this.functions = functions;
        this.clock = clock;
    }

    Answer answer(ObjectNode fields, String siteAddress) throws IOException {
        boolean json = fields.path("moodlewsrestformat").asText().equals("json");
        try {
            byte[] body = call(fields, siteAddress);
            return json ? json(body) : xml(XmlAnswer.of(MAPPER.readTree(body)));
        } catch (Refusal refusal) {
            return json ? json(bytes(refusal)) : xml(XmlAnswer.of(refusal, manners));
        }
    }

    private byte[] call(ObjectNode fields, String siteAddress) throws IOException {
        tokens.require(fields.path("wstoken").asText());
        admitUser();
        if (!fields.hasNonNull("wsfunction")) {
            throw Refusal.invalidParameter("Missing wsfunction");
        }
        MoodleFunction function = functions.require(fields.path("wsfunction").asText(), manners);
        ObjectNode given = fields.deepCopy().remove(NO_ARGUMENTS);
        functions.check(function, given);
        if (manners.locked) {
            throw Refusal.moodle("ex_unabletolock", "Unable to acquire a lock");
        }
        String language = fields.path("moodlewssettinglang").asText(manners.language);
        Json json = new Json();
        lock.lock();
        try {
            function.body().answer(Call.of(site, new Arguments(given), capabilities, manners, siteAddress, language,
                    clock.instant().truncatedTo(ChronoUnit.SECONDS), json));
        } finally {
            lock.unlock();
        }
        return json.finish();
    }

    private void admitUser() {
        if (manners.door == Manners.Door.SOFT_MAINTENANCE) {
            throw Refusal.moodle("sitemaintenance", "The site is undergoing maintenance and is currently not available");
        }
        String refusal = manners.userRefusal;
        if (refusal != null) {
            throw Refusal.moodle(refusal, "The web service user may not be used: " + refusal);
        }
        if (!capabilities.has(Capabilities.USE_REST)) {
            throw Refusal.access("You are not allowed to use the REST protocol (missing capability: " + Capabilities.USE_REST + ")");
        }
    }

    private byte[] bytes(Refusal refusal) throws IOException {
        Json json = new Json();
        json.object(() -> write(refusal, manners, json));
        return json.finish();
    }

    static void write(Refusal refusal, Manners manners, Json json) throws IOException {
        json.text("exception", refusal.type(manners.oldExceptionNames));
        json.text("errorcode", refusal.code());
        json.text("message", refusal.getMessage());
        if (manners.debugging) {
            json.text("debuginfo", refusal.debugInfo());
        }
    }

    private Answer json(byte[] body) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(body.length + NOTICE.length());
        if (manners.notices) {
            whole.write(NOTICE.getBytes(StandardCharsets.UTF_8));
        }
        whole.write(body);
        return new Answer("application/json", whole.toByteArray());
    }

    private static Answer xml(String body) {
        return new Answer("application/xml; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }
}
