package io.crosswalk.sandbox.canvas;

/**
 * @param personalToken a token as made by hand in a user's settings; does not expire by itself
 * @param refreshToken gives access tokens of one hour, together with the developer key's id and secret
 */
public record CanvasOptions(String personalToken, String clientId, String clientSecret, String refreshToken) {}
