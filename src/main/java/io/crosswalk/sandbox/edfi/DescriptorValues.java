package io.crosswalk.sandbox.edfi;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which descriptors there are, as far as the API knows: with a cache, it goes on believing in those that it last read. */
final class DescriptorValues {

    private record Known(long revision, Instant readAt, Set<String> uris) {
    }

    private final Map<String, Known> byPath = new ConcurrentHashMap<>();
    private final Database database;
    private final Generation generation;
    private final Clock clock;

    DescriptorValues(Database database, Generation generation, Clock clock) {
        this.database = database;
        this.generation = generation;
        this.clock = clock;
    }

    /** @param uri of the form {@code namespace#codeValue} */
    boolean hold(ResourceModel descriptor, String uri) {
        Rows rows = database.rows(descriptor);
        Known known = byPath.get(descriptor.path());
        if (known == null || isOld(known, rows)) {
            known = read(rows);
            byPath.put(descriptor.path(), known);
        }
        return known.uris().contains(spelled(uri));
    }

    private boolean isOld(Known known, Rows rows) {
        long cacheSeconds = generation.host().descriptorCacheSeconds();
        return cacheSeconds == 0 ? known.revision() != rows.revision()
                : !clock.instant().isBefore(known.readAt().plusSeconds(cacheSeconds));
    }

    private Known read(Rows rows) {
        long revision = rows.revision();
        int namespace = index(rows, "namespace");
        int codeValue = index(rows, "codeValue");
        Set<String> uris = new HashSet<>();
        rows.order().page(0, Integer.MAX_VALUE).forEach(row -> {
            Object[] values = rows.values(row);
            uris.add(spelled(values[namespace] + "#" + values[codeValue]));
        });
        return new Known(revision, clock.instant(), uris);
    }

    private static int index(Rows rows, String name) {
        Column column = rows.model().column(name);
        if (column == null) {
            throw new IllegalStateException(rows.model().path() + " is no descriptor: it has no '" + name + "'");
        }
        return column.index();
    }

    private String spelled(String uri) {
        return generation.comparesDescriptorsExactly() ? uri : Names.folded(uri);
    }
}
