package io.crosswalk.configuration;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * One reading of one file.
 *
 * @param folder of the file, absolute; relative paths in the file start here
 * @param places of the values by path, for rules that compare several values
 */
record Reading(Path folder, Problems problems, SecretSources secrets, Clock clock, Map<String, Place> places) {

    static Reading of(Path file, SecretSources secrets, Clock clock) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return new Reading(folder, new Problems(file), secrets, clock, new HashMap<>());
    }

    void note(Place place) {
        places.put(place.path(), place);
    }

    /** A key that is not given is looked for where it would have been. */
    Place place(String path) {
        Place place = places.get(path);
        int dot = path.lastIndexOf('.');
        return place != null || dot < 0 ? places.getOrDefault(path, Place.FILE) : place(path.substring(0, dot));
    }
}
