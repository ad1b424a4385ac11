package io.crosswalk.sandbox.edfi;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A checked reference from the rows of one resource to those of another, with how many rows point at each target. */
final class Reference {

    private final Rows from;
    private final Rows to;
    private final Member.Reference member;
    private final List<Column> source;
    private final List<Column> target;
    private final Map<NaturalKey, Integer> pointing = new ConcurrentHashMap<>();

    Reference(Rows from, Rows to, Member.Reference member) {
        this.from = from;
        this.to = to;
        this.member = member;
        this.target = to.model().identity();
        this.source = target.stream().map(column -> counterpart(member, column)).toList();
    }

    private Column counterpart(Member.Reference member, Column identity) {
        return member.columns().stream()
                .filter(column -> column.name().equals(identity.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Reference '" + member.name() + "' of "
                        + from.model().path() + " lacks the member '" + identity.name() + "'"));
    }

    Rows from() {
        return from;
    }

    Rows to() {
        return to;
    }

    Member.Reference member() {
        return member;
    }

    /** The row that a row's values point at, where there is one. */
    @Nullable Row row(Object[] values) {
        NaturalKey key = target(values);
        return key == null ? null : to.find(key);
    }

    List<String> columns() {
        return source.stream().map(Column::name).toList();
    }

    /** The key that a row's values point at; null where the reference is not given. */
    @Nullable NaturalKey target(Object[] values) {
        Object[] sought = new Object[to.model().columns().size()];
        for (int part = 0; part < source.size(); part++) {
            Object value = values[source.get(part).index()];
            if (value == null) {
                return null;
            }
            sought[target.get(part).index()] = value;
        }
        return to.key(sought);
    }

    boolean resolves(Object[] values) {
        NaturalKey key = target(values);
        return key == null || to.find(key) != null;
    }

    boolean pointsAt(NaturalKey key) {
        return pointing.containsKey(key);
    }

    /** Follows a target whose key was changed. */
    void follow(Object[] values, Object[] targetValues) {
        for (int part = 0; part < source.size(); part++) {
            values[source.get(part).index()] = targetValues[target.get(part).index()];
        }
    }

    void count(Object[] values, int change) {
        NaturalKey key = target(values);
        if (key != null) {
            Row row = to.find(key);
            // One key object for the target and for all that point at it.
            pointing.merge(row == null ? key : row.key(), change, Reference::sumOrNothing);
        }
    }

    void move(Object[] before, Object[] after) {
        count(after, 1);
        count(before, -1);
    }

    private static @Nullable Integer sumOrNothing(int before, int change) {
        return before + change == 0 ? null : before + change;
    }
}
