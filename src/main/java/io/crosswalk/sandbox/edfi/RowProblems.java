package io.crosswalk.sandbox.edfi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@link RowErrors} as problem details of ODS/API 7.2 and later. */
interface RowProblems extends RowErrors, ProblemWriting {

    @Override
    default Answer unknownDescriptors(List<UnknownDescriptor> unknown) {
        return answer(Problem.invalidData(Problem.INVALID).with(messages(unknown)));
    }

    static Map<String, List<String>> messages(List<UnknownDescriptor> unknown) {
        Map<String, List<String>> byPath = new LinkedHashMap<>();
        unknown.forEach(one -> {
            String start = one.descriptor().entity() + " value '" + one.value() + "' ";
            byPath.computeIfAbsent("$." + one.path(), path -> new ArrayList<>()).add(one.value().indexOf('#') < 0
                    ? start + "is not a valid value for use as a descriptor (a '#' is expected to delineate the namespace and"
                            + " code value portions)."
                    : start + "does not exist.");
        });
        return byPath;
    }

    @Override
    default Answer unresolvedReferences(ResourceModel from, List<Reference> unresolved) {
        return answer(Problem.conflict("unresolved-reference", "Unresolved Reference",
                "The referenced '" + unresolved.get(0).to().model().entity() + "' item does not exist."));
    }

    @Override
    default Answer duplicateKey(ResourceModel resource, List<Object> values) {
        String names = resource.identity().stream().map(column -> Names.display(column.name())).collect(Collectors.joining(", "));
        String given = values.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return answer(Problem.conflict("non-unique-identity", "Identifying Values Are Not Unique",
                "The identifying value(s) of the item are the same as another item that already exists.")
                .with("A primary key conflict occurred when attempting to create or update a record in the '" + resource.entity()
                        + "' table. The duplicate key is (" + names + ") = (" + given + ")."));
    }

    @Override
    default Answer dependentExists(ResourceModel dependent, List<String> columns) {
        return answer(Problem.conflict("dependent-item-exists", "Dependent Item Exists", "The requested action cannot be performed"
                + " because this item is referenced by an existing '" + dependent.entity() + "' item."));
    }

    @Override
    default Answer modifiedByOther() {
        return answer(Problem.of(412, "optimistic-lock-failed", "Optimistic Lock Failed",
                "The item has been modified by another user.")
                .with("The resource item's etag value does not match what was specified in the 'If-Match' request header"
                        + " indicating that it has been modified by another client since it was last retrieved."));
    }

    @Override
    default Answer existsAlready() {
        throw new IllegalStateException("ODS/API 7 does not know inserting only");
    }

    @Override
    default Answer changedMeanwhile() {
        return answer(Problem.conflict("multi-user-conflict", "Multi-User Conflict",
                "The item was modified or deleted by another user while processing the request. Resending this request may"
                        + " either recover from this error or introduce unwanted changes to data."));
    }

    @Override
    default Answer keyChangeRefused(ResourceModel model) {
        return answer(Problem.of(400, "bad-request:data-validation-failed:key-change-not-supported", "Key Change Not Supported",
                "Identifying values for the " + model.entity() + " item cannot be changed. Delete and recreate the item instead."));
    }

    @Override
    default Answer nothingToUpdate() {
        return answer(Problem.notFound("Resource to update was not found."));
    }

    @Override
    default Answer nothingToDelete() {
        return answer(Problem.notFound("Resource to delete was not found."));
    }

    @Override
    default Answer nothingToRead() {
        return answer(Problem.notFound("The specified item could not be found."));
    }
}
