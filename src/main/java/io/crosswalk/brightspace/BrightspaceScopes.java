package io.crosswalk.brightspace;

import java.util.List;

/** What an app must be registered for: each only reads. Routes without a scope of their own need {@code core:*:*}. */
final class BrightspaceScopes {

    static final List<String> OVER_REST = List.of(
            "core:*:*",
            "organizations:organization:read",
            "orgunits:course:read",
            "sections:section:read",
            "groups:group:read",
            "enrollment:orgunit:read",
            "dropbox:folders:read",
            "dropbox:access:read",
            "quizzing:quizzes:read",
            "quizzing:attempts:read",
            "quizzing:access:read",
            "discussions:forums:readonly",
            "discussions:topics:readonly",
            "discussions:posts:readonly",
            "grades:gradeobjects:read",
            "grades:gradevalues:read");

    static final List<String> OF_DATA_HUB = List.of("datasets:bds:read");

    private BrightspaceScopes() {}
}
