package io.crosswalk.sandbox.edfi;

import java.util.List;

/** Refusals for who asks, and what that client may do. */
interface SecurityErrors {

    /** OAuth error of a token request whose client id or secret is wrong. */
    Answer wrongCredentials();

    Answer tooManyTokens(int limit);

    /** @param reason what is wrong with the header, in the words of ODS/API 7 */
    Answer unauthenticated(String reason);

    Answer resourceNotClaimed(ResourceModel model, Action action, ClientRights rights);

    Answer actionNotClaimed(ResourceModel model, Action action, ClientRights rights);

    /** @param stored whether it is the namespace of the stored row and not that of the body */
    Answer namespaceRefused(List<String> prefixes, boolean stored);

    Answer noNamespaces();

    /** Nothing relates the student of the row to the client's organizations. */
    Answer unrelatedStudent(List<Long> organizations);

    /** Several profiles cover the resource, or another than the assigned was named. */
    Answer profileRequired(List<String> mediaTypes);

    /** The media type of a profile is for another resource, or for reading where it is written or the other way round. */
    Answer wrongProfileUsage();

    Answer profileIsReadOnly(String method);

    /** The profile hides what a new row must have. */
    Answer profileHidesRequired(ResourceModel model, List<String> properties);
}
