package io.crosswalk.sandbox.edfi;

import java.util.List;

/** Refusals for the rows that there are or are not. */
interface RowErrors {

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
}
