package io.crosswalk.sandbox.edfi;

import java.util.List;
import java.util.stream.Collectors;

/** {@link RowErrors} as messages of ODS/API 5 and 6. */
interface RowMessages extends RowErrors {

    @Override
    default Answer unknownDescriptors(List<UnknownDescriptor> unknown) {
        UnknownDescriptor first = unknown.get(0);
        return Answer.message(400, "Unable to resolve value '" + first.value() + "' to an existing '" + first.descriptor().entity()
                + "' resource.");
    }

    /** People are looked up before the database sees the row, everything else by its foreign keys. */
    @Override
    default Answer unresolvedReferences(ResourceModel from, List<Reference> unresolved) {
        if (unresolved.stream().anyMatch(reference -> reference.to().model().entity().equals("Student"))) {
            return failedValidation(from, "Student reference could not be resolved.");
        }
        return Answer.message(409, "The value supplied for the related '" + unresolved.get(0).to().model().table()
                + "' resource does not exist.");
    }

    @Override
    default Answer duplicateKey(ResourceModel resource, List<Object> values) {
        String properties = resource.identity().stream()
                .map(column -> Names.folded(column.name())).collect(Collectors.joining(", "));
        String given = values.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return Answer.message(409, values.size() == 1
                ? "The value " + given + " supplied for property '" + properties + "' of entity '" + resource.table()
                        + "' is not unique."
                : "The values " + given + " supplied for properties '" + properties + "' of entity '"
                        + resource.table() + "' are not unique.");
    }

    @Override
    default Answer dependentExists(ResourceModel dependent, List<String> columns) {
        return Answer.message(409, "The resource (or a subordinate entity of the resource) cannot be deleted because it is a"
                + " dependency of the '" + Names.folded(String.join(", ", columns)) + "' value of the '"
                + dependent.table() + "' entity.");
    }

    @Override
    default Answer modifiedByOther() {
        return Answer.message(412, "Resource was modified by another consumer.");
    }

    @Override
    default Answer existsAlready() {
        throw new IllegalStateException("ODS/API 5 and 6 do not know inserting only");
    }

    @Override
    default Answer changedMeanwhile() {
        return Answer.message(409, "Resource was modified by another consumer.");
    }

    @Override
    default Answer keyChangeRefused(ResourceModel model) {
        throw new IllegalStateException("ODS/API 5 and 6 keep the key without a word");
    }

    @Override
    default Answer nothingToUpdate() {
        return Answer.message(404, "Resource to update was not found.");
    }

    @Override
    default Answer nothingToDelete() {
        return Answer.message(404, "Resource to delete was not found.");
    }

    @Override
    default Answer nothingToRead() {
        return Answer.message(404, "The specified resource could not be found.");
    }

    static Answer failedValidation(ResourceModel resource, String problem) {
        return Answer.message(400, "Validation of '" + resource.entity() + "' failed.\n\t" + problem + "\n");
    }
}
