package io.crosswalk.sandbox.brightspace;

import java.util.Set;

/** The OAuth 2.0 scopes that the application is registered with. */
final class Scopes {

    static final String EVERYTHING_ELSE = "core:*:*";
    static final String DROPBOX_FOLDERS = "dropbox:folders:read";
    static final String DROPBOX_ACCESS = "dropbox:access:read";
    static final Set<String> ALL = Set.of(EVERYTHING_ELSE, DROPBOX_FOLDERS, DROPBOX_ACCESS,
            "organizations:organization:read", "orgunits:course:read", "sections:section:read", "groups:group:read", "enrollment:orgunit:read",
            "users:userdata:read", "users:own_profile:read", "users:profile:read", "role:detail:read",
            "quizzing:quizzes:read", "quizzing:attempts:read", "quizzing:access:read",
            "discussions:forums:readonly", "discussions:topics:readonly", "discussions:posts:readonly",
            "content:toc:read", "content:completions:read",
            "grades:gradeobjects:read", "grades:gradevalues:read", "grades:gradecategories:read", "grades:gradeschemes:read", "grades:gradesettings:read",
            "datasets:bds:read", "datahub:dataexports:read", "datahub:dataexports:download");

    private Scopes() {}
}
