package io.crosswalk.sandbox.brightspace;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The older way in: query parameters that sign method, path and time with the keys of the application and of the user. */
final class IdKeys {

    private static final Duration LARGEST_SKEW = Duration.ofMinutes(5);

    private final Secrets secrets;
    private final Clock clock;
    private volatile Duration offset = Duration.ZERO;
    private volatile boolean revoked;

    IdKeys(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The server's clock from now on goes so far ahead. */
    void setClockAhead(Duration newOffset) {
        offset = newOffset;
    }

    void revoke() {
        revoked = true;
    }

    void restore() {
        offset = Duration.ZERO;
        revoked = false;
    }

    /** Null if the request is not signed. */
    @Nullable Caller caller(HttpServletRequest request) {
        String application = request.getParameter("x_a");
        if (application == null) {
            return null;
        }
        long sent = seconds(request.getParameter("x_t"));
        long now = clock.instant().plus(offset).getEpochSecond();
        if (Math.abs(sent - now) > LARGEST_SKEW.toSeconds()) {
            throw Refusal.timestampOutOfRange(now);
        }
        if (revoked || !application.equals(secrets.appId()) || !signs(request, "x_c", secrets.appKey(), sent)) {
            throw Refusal.badSignature();
        }
        String user = request.getParameter("x_b");
        if (user == null) {
            return new Caller("id-key", Set.of());
        }
        if (!user.equals(secrets.userId()) || !signs(request, "x_d", secrets.userKey(), sent)) {
            throw Refusal.badSignature();
        }
        return new Caller("id-key", null);
    }

    /** The path may be signed with or without what stands before {@code /d2l}: on a real host nothing does. */
    private static boolean signs(HttpServletRequest request, String parameter, String key, long seconds) {
        String given = request.getParameter(parameter);
        String path = URLDecoder.decode(request.getRequestURI().replace("+", "%2B"), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        String below = path.substring(path.indexOf("/d2l/"));
        String method = request.getMethod().toUpperCase(Locale.ROOT);
        return given != null && (Signature.equal(given, Signature.of(key, method + "&" + path + "&" + seconds))
                || Signature.equal(given, Signature.of(key, method + "&" + below + "&" + seconds)));
    }

    private static long seconds(@Nullable String text) {
        try {
            return Long.parseLong(String.valueOf(text));
        } catch (NumberFormatException noTime) {
            throw Refusal.badSignature();
        }
    }
}
