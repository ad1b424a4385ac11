package io.crosswalk.sandbox.edfi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rows of one resource, found by natural key, by id and in order. Callers see to it that one key has one writer. */
final class Rows {

    private final ResourceModel model;
    private final RowCodec codec;
    private final List<Reference> references = new ArrayList<>();
    private final List<Reference> referrers = new ArrayList<>();
    private final Map<NaturalKey, Row> byKey = new ConcurrentHashMap<>();
    private final Map<UUID, Row> byId = new ConcurrentHashMap<>();
    private final RowOrder order = new RowOrder();
    private final Set<String> namespaces = ConcurrentHashMap.newKeySet();
    private final List<Deletion> deletions = new ArrayList<>();
    private final List<KeyChange> keyChanges = new ArrayList<>();
    private final AtomicLong revision = new AtomicLong();

    Rows(ResourceModel model, RepeatedTexts repeated) {
        this.model = model;
        this.codec = new RowCodec(model, repeated);
    }

    ResourceModel model() {
        return model;
    }

    /** References from this resource to others. */
    List<Reference> references() {
        return references;
    }

    /** References from other resources to this one. */
    List<Reference> referrers() {
        return referrers;
    }

    NaturalKey key(Object[] values) {
        return new NaturalKey(codec.key(values));
    }

    byte[] others(Object[] values) {
        return codec.others(values);
    }

    Object[] values(Row row) {
        return codec.values(row.key().bytes(), row.others());
    }

    /** With nothing but the key. */
    Object[] values(NaturalKey key) {
        return codec.keyValues(key.bytes());
    }

    @Nullable Row find(NaturalKey key) {
        return byKey.get(key);
    }

    @Nullable Row find(UUID id) {
        return byId.get(id);
    }

    /** Grows with each change of a row. */
    long revision() {
        return revision.get();
    }

    RowOrder order() {
        return order;
    }

    List<Row> matching(Predicate<Object[]> condition) {
        return order.matching(row -> condition.test(values(row)));
    }

    /** Every namespace that a row of this resource has or had. */
    Set<String> namespaces() {
        return namespaces;
    }

    void put(Row row) {
        noteNamespace(row);
        Row old = byId.put(row.id(), row);
        if (old == null) {
            order.add(row);
            count(row, 1);
        } else {
            order.replace(old, row);
            recount(old, row);
            if (!old.key().equals(row.key())) {
                byKey.remove(old.key());
                noteKeyChange(new KeyChange(row.idText(), row.changeVersion(), old.key(), row.key()));
            }
        }
        byKey.put(row.key(), row);
        revision.incrementAndGet();
    }

    void remove(Row row, long changeVersion) {
        byKey.remove(row.key());
        byId.remove(row.id());
        order.remove(row);
        count(row, -1);
        noteDeletion(new Deletion(row.idText(), changeVersion, row.key()));
        revision.incrementAndGet();
    }

    void noteDeletion(Deletion deletion) {
        synchronized (deletions) {
            deletions.add(deletion);
        }
    }

    void noteKeyChange(KeyChange change) {
        synchronized (keyChanges) {
            keyChanges.add(change);
        }
    }

    List<KeyChange> keyChanges() {
        synchronized (keyChanges) {
            return List.copyOf(keyChanges);
        }
    }

    List<Deletion> deletions() {
        synchronized (deletions) {
            return List.copyOf(deletions);
        }
    }

    private void noteNamespace(Row row) {
        Column namespace = model.namespaceSecured() ? model.column("namespace") : null;
        if (namespace != null) {
            namespaces.add(String.valueOf(values(row)[namespace.index()]));
        }
    }

    private void recount(Row old, Row row) {
        if (!references.isEmpty()) {
            Object[] before = values(old);
            Object[] after = values(row);
            references.forEach(reference -> reference.move(before, after));
        }
    }

    private void count(Row row, int change) {
        if (!references.isEmpty()) {
            Object[] values = values(row);
            references.forEach(reference -> reference.count(values, change));
        }
    }
}
