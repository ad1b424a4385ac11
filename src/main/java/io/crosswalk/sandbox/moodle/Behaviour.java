package io.crosswalk.sandbox.moodle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Takes rights and good manners away, until they are restored. */
final class Behaviour {

    private final Tokens tokens;
    private final Capabilities capabilities;
    private final Manners manners;
    private final Functions functions;

    Behaviour(Tokens tokens, Capabilities capabilities, Manners manners, Functions functions) {
        this.tokens = tokens;
        this.capabilities = capabilities;
        this.manners = manners;
        this.functions = functions;
    }

    /** @return false if {@code action} is none of these */
    boolean change(String action, ObjectNode body) {
        switch (action) {
            case "expire-token" -> tokens.expire();
            case "revoke-token" -> tokens.revoke();
            case "refuse-address" -> tokens.refuseAddress();
            case "disable-service" -> tokens.disableService();
            case "refuse-user" -> manners.userRefusal = required(body, "errorcode");
            case "revoke-capability" -> capabilities.revoke(required(body, "capability"), body.path("course_id").asLong(0));
            case "withhold-function" -> manners.withhold(function(body));
            case "add-function" -> manners.add(function(body));
            case "new-functions" -> {
                manners.add("mod_assign_get_overrides");
                manners.add("mod_quiz_get_user_quiz_attempts");
            }
            case "maintenance" -> manners.door = Manners.Door.valueOf(required(body, "mode").toUpperCase(Locale.ROOT) + "_MAINTENANCE");
            case "disable-web-services" -> manners.door = Manners.Door.WEB_SERVICES_OFF;
            case "database-down" -> manners.door = Manners.Door.DATABASE_DOWN;
            case "unable-to-lock" -> manners.locked = true;
            case "stale-grades" -> manners.gradesStale = true;
            case "old-exception-names" -> manners.oldExceptionNames = true;
            case "debugging" -> manners.debugging = true;
            case "notices" -> manners.notices = true;
            case "language" -> manners.language = required(body, "language");
            default -> {
                return false;
            }
        }
        return true;
    }

    void restore() {
        tokens.restore();
        capabilities.restore();
        manners.restore();
    }

    private String function(ObjectNode body) {
        String name = required(body, "function");
        if (functions.all().stream().noneMatch(function -> function.name().equals(name))) {
            throw new IllegalArgumentException("there is no function " + name + ".");
        }
        return name;
    }

    private static String required(ObjectNode body, String name) {
        if (!body.hasNonNull(name)) {
            throw new IllegalArgumentException("it lacks \"" + name + "\".");
        }
        return body.get(name).asText();
    }
}
