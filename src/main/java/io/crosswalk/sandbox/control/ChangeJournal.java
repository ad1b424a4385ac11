package io.crosswalk.sandbox.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.crosswalk.sandbox.district.Change;
import io.crosswalk.sandbox.district.District;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** Keeps every change of the district in a file, one JSON line each, and makes them again at the next start. */
public final class ChangeJournal {

    private final Path file;
    private final District district;

    private record Entry(Instant at, Change change) {}

    private ChangeJournal(Path file, District district) {
        this.file = file;
        this.district = district;
    }

    /** Makes the changes of earlier starts. Ends at a line that was not written to its end. */
    public static ChangeJournal open(Path file, District district) throws IOException {
        ChangeJournal journal = new ChangeJournal(file, district);
        if (Files.exists(file)) {
            journal.replay();
        }
        return journal;
    }

    /** @return the id of what was changed or made */
    synchronized long apply(Change change) throws IOException {
        Instant at = district.now();
        long id = district.change(change, at);
        Files.writeString(file, ControlJson.MAPPER.writeValueAsString(new Entry(at, change)) + "\n",
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return id;
    }

    private void replay() throws IOException {
        StringBuilder whole = new StringBuilder();
        for (String line : Files.readAllLines(file)) {
            try {
                Entry entry = ControlJson.MAPPER.readValue(line, Entry.class);
                district.change(entry.change(), entry.at());
                whole.append(line).append('\n');
            } catch (JsonProcessingException cutShort) {
                break;
            }
        }
        Files.writeString(file, whole);
    }
}
