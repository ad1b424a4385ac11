package io.crosswalk.sandbox.brightspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;

/** What can be changed until it is restored: credentials, permissions, limits and unpleasant paging. */
final class Manners {

    private final Gate gate;

    Manners(Gate gate) {
        this.gate = gate;
    }

    /** @return false if the action is none of these */
    boolean change(String action, ObjectNode json) {
        ChangeBody body = new ChangeBody(json);
        switch (action) {
            case "expire-tokens" -> gate.accessTokens().expire();
            case "revoke-consent" -> {
                gate.accessTokens().expire();
                gate.refreshTokens().end();
            }
            case "register-key" -> gate.assertions().register(json);
            case "set-audience" -> gate.assertions().setAudience(body.text("audience"));
            case "revoke-keys" -> gate.idKeys().revoke();
            case "set-clock-ahead" -> gate.idKeys().setClockAhead(Duration.ofSeconds(body.number("seconds")));
            case "revoke" -> gate.access().revoke(Permission.valueOf(body.text("permission").toUpperCase(Locale.ROOT)));
            case "withhold-scope" -> gate.access().withhold(body.text("scope"));
            case "close-offering" -> gate.access().close(body.number("offering_id"));
            case "throttle" -> gate.throttle().set(body.number("cost"), body.number("credits"));
            case "spare-from-limits" -> gate.throttle().spare();
            case "cut-pages" -> gate.manners().cutAfter((int) body.number("rows"));
            case "next-elsewhere" -> gate.manners().lead(PagingManners.Next.ELSEWHERE);
            case "next-loop" -> gate.manners().lead(PagingManners.Next.LOOP);
            default -> {
                return false;
            }
        }
        return true;
    }
}
