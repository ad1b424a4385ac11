package io.crosswalk.sandbox.edfi;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/** One writer per natural key: keys of equal hash share a lock. */
final class KeyLocks {

    private static final int STRIPES = 1024;

    private final Lock[] stripes = IntStream.range(0, STRIPES).mapToObj(stripe -> new ReentrantLock()).toArray(Lock[]::new);

    Lock lock(NaturalKey key) {
        int hash = key.hashCode();
        return stripes[(hash ^ hash >>> 16) & STRIPES - 1];
    }
}
