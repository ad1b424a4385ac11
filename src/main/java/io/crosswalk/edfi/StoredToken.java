package io.crosswalk.edfi;

import java.time.Instant;

/**
 * An access token as it is kept between processes and restarts.
 *
 * @param sealed the token, encrypted; opaque text of a few hundred characters (more for long tokens)
 * @param refreshAt from when on a new one is to be requested
 */
public record StoredToken(String sealed, Instant refreshAt, Instant expiresAt) {}
