package io.crosswalk.sandbox.edfi;

import java.util.List;
import java.util.Map;

/** How the refusals of one generation look: status, type or message, and body. */
interface ErrorBodies {

    /** OAuth error of a token request whose client id or secret is wrong. */
    Answer wrongCredentials();

    Answer tooManyTokens(int limit);

    /** @param reason what is wrong with the header, in the words of ODS/API 7 */
    Answer unauthenticated(String reason);

    Answer noSuchResource();

    /** The tenant or a context value in the address belongs to no database. */
    Answer noSuchInstance();

    /** @param onItem whether the address has an id */
    Answer methodNotAllowed(String method, boolean onItem);

    Answer unsupportedMediaType();

    Answer missingBody();

    Answer unparsable(String detail);

    Answer identifierAssigned();

    /** A PUT whose body has not the id of its address. */
    Answer identifierDiffers();

    /** @param complaints by path of the property, as in {@code sectionReference.schoolId} */
    Answer invalid(Map<String, List<Complaint>> complaints);

    /** Two properties that are one value in the database were given different values. */
    Answer valuesDiffer(ResourceModel model, String property, Object first, Object second);

    Answer resourceNotClaimed(ResourceModel model, Action action, ClientRights rights);

    Answer actionNotClaimed(ResourceModel model, Action action, ClientRights rights);

    /** @param stored whether it is the namespace of the stored row and not that of the body */
    Answer namespaceRefused(List<String> prefixes, boolean stored);

    Answer noNamespaces();

    /** Nothing relates the student of the row to the client's organizations. */
    Answer unrelatedStudent(List<Long> organizations);

    Answer unknownDescriptors(List<UnknownDescriptor> unknown);

    /** @param unresolved at least one */
    Answer unresolvedReferences(ResourceModel from, List<Reference> unresolved);

    Answer duplicateKey(ResourceModel model, List<Object> values);

    Answer dependentExists(ResourceModel dependent, List<String> columns);

    /** {@code If-Match} does not fit. */
    Answer modifiedByOther();

    /** {@code If-None-Match: *}, but there is a row already. */
    Answer existsAlready();

    /** Another request changed the row while this one was being worked on. */
    Answer changedMeanwhile();

    Answer keyChangeRefused(ResourceModel model);

    Answer nothingToUpdate();

    Answer nothingToDelete();

    Answer nothingToRead();

    Answer invalidQuery(String text);

    Answer invalidParameter(String name, String value);

    Answer invalidId(String id);

    Answer noSnapshot();

    Answer snapshotIsReadOnly();

    /** Several profiles cover the resource, or another than the assigned was named. */
    Answer profileRequired(List<String> mediaTypes);

    /** The media type of a profile is for another resource, or for reading where it is written or the other way round. */
    Answer wrongProfileUsage();

    Answer profileIsReadOnly(String method);

    /** The profile hides what a new row must have. */
    Answer profileHidesRequired(ResourceModel model, List<String> properties);

    /** A status that a failing server, proxy or gateway answers. */
    Answer serverTrouble(int status);
}
