package io.crosswalk.sandbox.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.sandbox.district.SimulatedLms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Controls the simulated systems other than Canvas, and keeps what people do in them in a file, one JSON line each, to do it again at the next start. */
public final class LmsJournal {

    private final Path file;
    private final Clock clock;
    private final Map<String, SimulatedLms> systems = new TreeMap<>();

    private record Entry(Instant at, String vendor, String action, ObjectNode body) {}

    private LmsJournal(Path file, List<SimulatedLms> systems, Clock clock) {
        this.file = file;
        this.clock = clock;
        systems.forEach(system -> this.systems.put(system.vendor(), system));
    }

    /** Does what was done in earlier starts. Ends at a line that was not written to its end. */
    public static LmsJournal open(Path file, List<SimulatedLms> systems, Clock clock) throws IOException {
        LmsJournal journal = new LmsJournal(file, systems, clock);
        if (Files.exists(file)) {
            journal.replay();
        }
        return journal;
    }

    /** @param path for example {@code /moodle/submit} */
    boolean isFor(String path) {
        return system(path) != null;
    }

    /** @return the id of what was changed or made; empty for a change of manners */
    synchronized String apply(String path, ObjectNode body) throws IOException {
        SimulatedLms system = require(path);
        String action = path.substring(path.indexOf('/', 1) + 1);
        if (action.equals("restore")) {
            system.restore();
            return "";
        }
        if (system.behave(action, body)) {
            return "";
        }
        Instant at = clock.instant();
        String id = system.change(action, body, at);
        Files.writeString(file, ControlJson.MAPPER.writeValueAsString(new Entry(at, system.vendor(), action, body)) + "\n",
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return id;
    }

    /** @param path for example {@code /moodle/truth} */
    JsonNode truth(String path) {
        SimulatedLms system = path.endsWith("/truth") ? system(path) : null;
        if (system == null) {
            throw new NoSuchElementException("the truth of " + systems.keySet() + " at /control/<vendor>/truth.");
        }
        return system.truth(clock.instant());
    }

    void restore() {
        systems.values().forEach(SimulatedLms::restore);
    }

    private SimulatedLms require(String path) {
        SimulatedLms system = system(path);
        if (system == null) {
            throw new NoSuchElementException("Nothing to do at /control" + path + ".");
        }
        return system;
    }

    private @Nullable SimulatedLms system(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? null : systems.get(path.substring(1, end));
    }

    private void replay() throws IOException {
        StringBuilder whole = new StringBuilder();
        for (String line : Files.readAllLines(file)) {
            try {
                Entry entry = ControlJson.MAPPER.readValue(line, Entry.class);
                require("/" + entry.vendor() + "/" + entry.action()).change(entry.action(), entry.body(), entry.at());
                whole.append(line).append('\n');
            } catch (JsonProcessingException cutShort) {
                break;
            }
        }
        Files.writeString(file, whole);
    }
}
