package io.crosswalk.sandbox.edfi;

import java.util.ArrayList;
import java.util.List;

/** What the API demands of a row in view of other rows: descriptors and references exist, nothing refers to what goes. */
final class RelationChecks {

    private final Generation generation;
    private final Statistics statistics;
    private final DescriptorValues descriptorValues;
    private final Rows students;
    private final Reference schooling;

    RelationChecks(Database database, Generation generation, DescriptorValues descriptorValues, Statistics statistics) {
        this.generation = generation;
        this.descriptorValues = descriptorValues;
        this.statistics = statistics;
        ApiModel model = generation.model();
        students = database.rows(model.get("ed-fi/students"));
        schooling = toStudents(database.rows(model.get("ed-fi/studentSchoolAssociations")));
    }

    private Reference toStudents(Rows rows) {
        return rows.references().stream().filter(reference -> reference.to() == students).findFirst().orElseThrow();
    }

    /** Descriptors are looked up before the database is asked, so they are complained about first. */
    Precondition resolved(Rows rows, Object[] values) {
        return existing -> {
            List<UnknownDescriptor> unknown = new ArrayList<>();
            descriptors(rows.model().columns(), values, "", unknown);
            if (!unknown.isEmpty()) {
                throw new Refused(errors -> errors.unknownDescriptors(unknown));
            }
            List<Reference> unresolved = rows.references().stream().filter(reference -> !reference.resolves(values)).toList();
            if (!unresolved.isEmpty()) {
                if (unresolved.stream().anyMatch(RelationChecks::isOfClient)) {
                    statistics.writtenBeforeReferenced();
                }
                throw new Refused(errors -> errors.unresolvedReferences(rows.model(), unresolved));
            }
        };
    }

    Precondition notReferredTo(Rows rows) {
        return existing -> rows.referrers().stream()
                .filter(referrer -> existing != null && referrer.pointsAt(existing.key()))
                .findFirst()
                .ifPresent(this::refuseDependent);
    }

    /** Where a student decides: one who goes to no school is none of the client's, and neither is one who does not exist. */
    Precondition related(Rows rows, Object[] values, ClientRights rights) {
        return existing -> {
            if (rows.model().secured() == Secured.BY_STUDENT && rights.relationships()) {
                NaturalKey student = toStudents(rows).target(values);
                boolean leftToResolving = generation.resolvesBeforeAuthorizing()
                        && (student == null || students.find(student) == null);
                if (!leftToResolving && (student == null || !schooling.pointsAt(student))) {
                    throw new Refused(errors -> errors.unrelatedStudent(rights.organizations()));
                }
            }
        };
    }

    private void refuseDependent(Reference referrer) {
        if (isOfClient(referrer)) {
            statistics.deletedBeforeReferring();
        }
        throw new Refused(errors -> errors.dependentExists(referrer.from().model(), referrer.columns()));
    }

    /** Both ends are written by the client, so it decides their order. */
    private static boolean isOfClient(Reference reference) {
        return reference.from().model().isCoursework() && reference.to().model().isCoursework();
    }

    private void descriptors(List<Column> columns, Object[] values, String prefix, List<UnknownDescriptor> unknown) {
        for (Column column : columns) {
            Object value = values[column.index()];
            String path = prefix + column.name();
            if (value instanceof String text && column.to() != null) {
                ResourceModel descriptor = generation.model().get(column.to());
                if (!descriptorValues.hold(descriptor, text)) {
                    unknown.add(new UnknownDescriptor(path, descriptor, text));
                }
            } else if (value instanceof List<?> items) {
                for (int at = 0; at < items.size(); at++) {
                    descriptors(column.items(), (Object[]) items.get(at), path + "[" + at + "].", unknown);
                }
            }
        }
    }
}
