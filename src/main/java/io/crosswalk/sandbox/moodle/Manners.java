package io.crosswalk.sandbox.moodle;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How the site behaves at the moment, otherwise than a healthy Moodle 4.5 with a good token. */
final class Manners {

    /** What stands before everything else. */
    enum Door {
        OPEN, HARD_MAINTENANCE, SOFT_MAINTENANCE, WEB_SERVICES_OFF, DATABASE_DOWN
    }

    volatile Door door = Door.OPEN;
    volatile boolean oldExceptionNames;
    volatile boolean debugging;
    volatile boolean notices;
    volatile boolean locked;
    /** Grades of the gradebook wait to be computed anew. */
    volatile boolean gradesStale;
    volatile String language = "en";
    /** The error code that the service user meets, for example {@code wsaccessusersuspended}; null for none. */
    volatile @Nullable String userRefusal;
    private final Set<String> withheld = ConcurrentHashMap.newKeySet();
    private final Set<String> added = ConcurrentHashMap.newKeySet();

    void withhold(String function) {
        withheld.add(function);
        added.remove(function);
    }

    void add(String function) {
        added.add(function);
        withheld.remove(function);
    }

    boolean offers(MoodleFunction function) {
        return !withheld.contains(function.name()) && (function.usual() || added.contains(function.name()));
    }

    void restore() {
        door = Door.OPEN;
        oldExceptionNames = false;
        debugging = false;
        notices = false;
        locked = false;
        gradesStale = false;
        language = "en";
        userRefusal = null;
        withheld.clear();
        added.clear();
    }
}
