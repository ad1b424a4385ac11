package io.crosswalk.api;

/** It is done; {@code message} says what follows from it. */
public record Done(String message) {}
