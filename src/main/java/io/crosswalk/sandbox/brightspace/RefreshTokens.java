package io.crosswalk.sandbox.brightspace;

/**
 * A chain of refresh tokens, of which each is good once. Whoever uses one again ends the chain, until an administrator consents
 * anew. Each follows from the secret and its number, so that the token which a client holds outlives a restart.
 */
final class RefreshTokens {

    private final Secrets secrets;
    private long current;
    private boolean ended;

    RefreshTokens(Secrets secrets) {
        this.secrets = secrets;
        restore();
    }

    /** @return the next token */
    synchronized String exchange(String token) {
        long number = number(token);
        if (ended || number < 0 || (current >= 0 && number != current)) {
            ended = ended || number >= 0;
            throw Refusal.oauth("invalid_grant");
        }
        current = number + 1;
        return token(current);
    }

    /** As when the administrator takes the consent back. */
    synchronized void end() {
        ended = true;
    }

    /** As when an administrator consents anew: whichever token of the chain comes first is the one in use. */
    synchronized void restore() {
        ended = false;
        current = -1;
    }

    private String token(long number) {
        return number == 0 ? secrets.refreshToken() : "rt." + number + "." + Signature.of(secrets.refreshToken(), "refresh&" + number);
    }

    /** Negative for one that was never given out. */
    private long number(String token) {
        if (Signature.equal(token, secrets.refreshToken())) {
            return 0;
        }
        String[] parts = token.split("\\.");
        try {
            long number = parts.length == 3 ? Long.parseLong(parts[1]) : -1;
            return number > 0 && Signature.equal(token, token(number)) ? number : -1;
        } catch (NumberFormatException madeUp) {
            return -1;
        }
    }
}
