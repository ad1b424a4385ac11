package io.crosswalk.api;

/**
 * An error as RFC 9457 has it.
 *
 * @param type stable; {@code urn:crosswalk:problem:} and a word
 * @param detail what happened, and what to do next
 */
public record ProblemDetails(String type, String title, int status, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    static ProblemDetails of(String type, String title, int status, String detail) {
        return new ProblemDetails("urn:crosswalk:problem:" + type, title, status, detail);
    }
}
