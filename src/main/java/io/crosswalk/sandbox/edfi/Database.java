package io.crosswalk.sandbox.edfi;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All rows. Writes of different keys go on side by side; a delete or a change of a key, which concerns other rows too,
 * has the database to itself for a moment.
 */
final class Database implements AutoCloseable {

    private final Map<String, Rows> byPath = new LinkedHashMap<>();
    private final ReentrantReadWriteLock everything = new ReentrantReadWriteLock();
    private final KeyLocks keys = new KeyLocks();
    private final AtomicLong changeVersion = new AtomicLong();
    private final ChangeClock clock;
    private final ChangeLog log;

    Database(Generation generation, ChangeClock clock, Journal journal) {
        this.clock = clock;
        RepeatedTexts repeated = new RepeatedTexts();
        generation.model().resources().forEach(resource -> byPath.put(resource.path(), new Rows(resource, repeated)));
        byPath.values().forEach(from -> from.model().references().forEach(member -> connect(from, member)));
        this.log = new ChangeLog(journal, byPath, new BodyReader(generation));
    }

    private void connect(Rows from, Member.Reference member) {
        Rows to = member.to() == null ? null : byPath.get(member.to());
        if (to != null) {
            Reference reference = new Reference(from, to, member);
            from.references().add(reference);
            to.referrers().add(reference);
        }
    }

    Collection<Rows> all() {
        return byPath.values();
    }

    Rows rows(ResourceModel model) {
        Rows rows = byPath.get(model.path());
        if (rows == null) {
            throw new IllegalArgumentException("No such resource: " + model.path());
        }
        return rows;
    }

    long newestChangeVersion() {
        return changeVersion.get();
    }

    /** Finds everything again that an earlier process wrote; where there was none, begins with the given rows. */
    void open(Iterable<Insertion> seed) {
        if (log.exists()) {
            changeVersion.set(log.replay());
        } else {
            seed.forEach(row -> upsert(row.rows(), row.values(), Precondition.none()));
        }
        log.compact();
    }

    /** A row to begin with. */
    record Insertion(Rows rows, Object[] values) {
    }

    /**
     * Inserts or replaces the row that has the values' natural key.
     *
     * @param precondition is asked while nothing else can change the row or what it refers to
     */
    Written upsert(Rows rows, Object[] values, Precondition precondition) {
        NaturalKey key = rows.key(values);
        return shared(key, () -> {
            Row existing = rows.find(key);
            precondition.check(existing);
            return new Written(put(rows, values, existing), existing == null);
        });
    }

    /** Replaces what a row holds outside its key. */
    Row update(Rows rows, UUID id, Object[] values, Precondition precondition) {
        Row known = existing(rows, id);
        return shared(known.key(), () -> {
            Row existing = existing(rows, id);
            precondition.check(existing);
            Object[] merged = values.clone();
            Object[] stored = rows.values(existing);
            rows.model().identity().forEach(column -> merged[column.index()] = stored[column.index()]);
            return put(rows, merged, existing);
        });
    }

    /** Replaces a row whole; where this changes its key, the rows that refer to it follow. */
    Row rename(Rows rows, UUID id, Object[] values, Precondition precondition) {
        return alone(() -> {
            Row existing = existing(rows, id);
            precondition.check(existing);
            Row other = rows.find(rows.key(values));
            if (other != null && !other.id().equals(id)) {
                List<Object> key = rows.model().identity().stream().map(column -> values[column.index()]).toList();
                throw new Refused(errors -> errors.duplicateKey(rows.model(), key));
            }
            return rename(rows, existing, values);
        });
    }

    private Row rename(Rows rows, Row existing, Object[] values) {
        Row renamed = put(rows, values, existing);
        if (!renamed.key().equals(existing.key())) {
            for (Reference referrer : rows.referrers()) {
                for (Row row : referrer.from().matching(held -> existing.key().equals(referrer.target(held)))) {
                    Object[] held = referrer.from().values(row);
                    referrer.follow(held, values);
                    rename(referrer.from(), row, held);
                }
            }
        }
        return renamed;
    }

    void delete(Rows rows, UUID id, Precondition precondition) {
        alone(() -> {
            Row existing = rows.find(id);
            if (existing == null) {
                throw new Refused(ErrorBodies::nothingToDelete);
            }
            precondition.check(existing);
            long version = changeVersion.incrementAndGet();
            log.deleted(rows, existing, version);
            rows.remove(existing, version);
            return existing;
        });
    }

    private Row put(Rows rows, Object[] values, @Nullable Row existing) {
        NaturalKey key = rows.key(values);
        byte[] others = rows.others(values);
        if (existing != null && existing.key().equals(key) && Arrays.equals(existing.others(), others)) {
            return existing;
        }
        UUID id = existing == null ? UUID.randomUUID() : existing.id();
        long etag = clock.next(existing);
        Row row = new Row(id, key, others, changeVersion.incrementAndGet(), etag);
        log.written(rows, row, values);
        rows.put(row);
        return row;
    }

    private static Row existing(Rows rows, UUID id) {
        Row row = rows.find(id);
        if (row == null) {
            throw new Refused(ErrorBodies::nothingToUpdate);
        }
        return row;
    }

    private <T> T shared(NaturalKey key, Supplier<T> change) {
        return locked(everything.readLock(), () -> locked(keys.lock(key), change));
    }

    private <T> T alone(Supplier<T> change) {
        return locked(everything.writeLock(), change);
    }

    private static <T> T locked(Lock lock, Supplier<T> change) {
        lock.lock();
        try {
            return change.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        log.close();
    }
}
