package io.crosswalk.sandbox.edfi;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the API demands of a row in view of other rows: descriptors and references exist, nothing refers to what goes. */
final class RelationChecks {

    private final Database database;
    private final ApiModel model;
    private final Statistics statistics;

    RelationChecks(Database database, ApiModel model, Statistics statistics) {
        this.database = database;
        this.model = model;
        this.statistics = statistics;
    }

    /** Descriptors and people are looked up before the database is asked, so they are complained about first. */
    Precondition resolved(Rows rows, Object[] values) {
        return existing -> {
            descriptors(rows.model().columns(), values);
            rows.references().stream()
                    .sorted(Comparator.comparing(reference -> !reference.to().model().entity().equals("Student")))
                    .filter(reference -> !reference.resolves(values))
                    .findFirst()
                    .ifPresent(this::refuseUnresolved);
        };
    }

    Precondition notReferredTo(Rows rows) {
        return existing -> rows.referrers().stream()
                .filter(referrer -> existing != null && referrer.pointsAt(existing.key()))
                .findFirst()
                .ifPresent(this::refuseDependent);
    }

    private void refuseUnresolved(Reference reference) {
        if (isOfClient(reference)) {
            statistics.writtenBeforeReferenced();
        }
        throw new Refused(generation ->
                generation.unresolvedReference(reference.from().model(), reference.to().model()));
    }

    private void refuseDependent(Reference referrer) {
        if (isOfClient(referrer)) {
            statistics.deletedBeforeReferring();
        }
        throw new Refused(generation -> generation.dependentExists(referrer.from().model(), referrer.columns()));
    }

    /** Both ends are written by the client, so it decides their order. */
    private static boolean isOfClient(Reference reference) {
        return reference.from().model().namespaceSecured() && reference.to().model().namespaceSecured();
    }

    private void descriptors(List<Column> columns, Object[] values) {
        for (Column column : columns) {
            Object value = values[column.index()];
            if (value instanceof String text && column.to() != null) {
                descriptor(column.to(), text);
            } else if (value instanceof List<?> items) {
                items.forEach(item -> descriptors(column.items(), (Object[]) item));
            }
        }
    }

    private void descriptor(String path, String value) {
        Rows descriptors = database.rows(model.get(path));
        NaturalKey key = descriptorKey(descriptors, value);
        if (key == null || descriptors.find(key) == null) {
            throw new Refused(generation -> generation.unknownDescriptor(descriptors.model(), value));
        }
    }

    private static @Nullable NaturalKey descriptorKey(Rows descriptors, String value) {
        int hash = value.indexOf('#');
        if (hash < 0) {
            return null;
        }
        Object[] sought = new Object[descriptors.model().columns().size()];
        for (Column column : descriptors.model().identity()) {
            sought[column.index()] = column.name().equals("namespace")
                    ? value.substring(0, hash) : value.substring(hash + 1);
        }
        return descriptors.key(sought);
    }
}
