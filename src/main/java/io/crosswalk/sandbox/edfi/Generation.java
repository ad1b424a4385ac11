package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** In what the releases of the Ed-Fi API differ: documents, error bodies and their status codes. */
interface Generation {

    static Generation of(EdFiVersion version) {
        return switch (version) {
            case ODS_5_3 -> new Ods53();
        };
    }

    ApiModel model();

    /** @param base the address under which the client reached the API, without a slash at the end */
    ObjectNode discovery(String base);

    ObjectNode availableChangeVersions(long oldest, long newest);

    ObjectNode deleted(String id, long changeVersion);

    /** OAuth error of a token request whose client id or secret is wrong. */
    Answer wrongCredentials();

    Answer unauthenticated();

    Answer noSuchResource();

    Answer methodNotAllowed();

    Answer unsupportedMediaType();

    Answer missingBody();

    Answer unparsable(String detail);

    Answer identifierAssigned();

    /** @param problems messages by path of the property, as in {@code sectionReference.schoolId} */
    Answer invalid(Map<String, List<String>> problems);

    /** Two properties that are one value in the database were given different values. */
    Answer valuesDiffer(ResourceModel model, String property, Object first, Object second);

    Answer resourceNotClaimed(ResourceModel model, ClientRights rights);

    Answer actionNotClaimed(String action);

    Answer namespaceRefused(List<String> prefixes);

    Answer noNamespaces();

    Answer unknownDescriptor(ResourceModel descriptor, String value);

    Answer unresolvedReference(ResourceModel from, ResourceModel to);

    Answer duplicateKey(ResourceModel model, List<Object> values);

    Answer dependentExists(ResourceModel dependent, List<String> columns);

    Answer modifiedByOther();

    Answer nothingToUpdate();

    Answer nothingToDelete();

    Answer nothingToRead();

    Answer invalidQuery(String message);

    Answer invalidId(String id);

    /** A status that a failing server, proxy or gateway answers. */
    Answer serverTrouble(int status);
}
