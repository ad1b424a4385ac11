package io.crosswalk.matching;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.configuration.DistrictConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people decide about matches. A decision counts from the next matching of the connector on, and is kept with who took it
 * and when. {@code kind} is {@code section} or {@code student}.
 */
@Component
public class MatchDecisions {

    private final CrosswalkTable crosswalk;
    private final MatchLog log;
    private final CrosswalkCsv csv;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MatchDecisions(CrosswalkTable crosswalk, MatchLog log, DistrictConfiguration district, TransactionTemplate transaction, Clock clock) {
        this.crosswalk = crosswalk;
        this.log = log;
        this.csv = new CrosswalkCsv(district.connectors().stream().map(ConnectorSettings::id).collect(Collectors.toSet()));
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param connectors those with lines that count
     * @param problems one sentence for each line that does not
     */
    public record Imported(int lines, Set<String> connectors, List<String> problems) {}

    /** Whether the crosswalk file speaks of this record, so that nothing else counts. */
    public boolean isInFile(String connector, String kind, String vendorId) {
        return crosswalk.isInFile(connector, kind, vendorId);
    }

    /** Ties the record to that key, for good. */
    public void confirm(String connector, String kind, String vendorId, EdFiKey key, String by) {
        transaction.executeWithoutResult(status -> {
            log.acceptAgain(connector, kind, vendorId, key);
            crosswalk.layDown(List.of(new CrosswalkLine(connector, kind, vendorId, key)), by, clock.instant());
            log.note(connector, kind, vendorId, "confirmed", null, key, by, clock.instant());
        });
    }

    /**
     * Never again takes that key for the record.
     *
     * @param instead what the record is tied to for good; null where matching is to go on without the rejected key
     */
    public void reject(String connector, String kind, String vendorId, EdFiKey key, @Nullable EdFiKey instead, String by) {
        transaction.executeWithoutResult(status -> {
            log.refuse(connector, kind, vendorId, key, by, clock.instant());
            if (instead == null) {
                crosswalk.withdraw(connector, kind, vendorId);
            } else {
                crosswalk.layDown(List.of(new CrosswalkLine(connector, kind, vendorId, instead)), by, clock.instant());
            }
            log.note(connector, kind, vendorId, "rejected", key, instead, by, clock.instant());
        });
    }

    /**
     * Forgets everything that people decided about the record.
     *
     * @return whether there was anything
     */
    public boolean withdraw(String connector, String kind, String vendorId, String by) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean line = crosswalk.withdraw(connector, kind, vendorId);
            boolean refusal = log.acceptEverythingAgain(connector, kind, vendorId);
            if (line || refusal) {
                log.note(connector, kind, vendorId, "withdrawn", null, null, by, clock.instant());
            }
            return line || refusal;
        }));
    }

    /**
     * Lays down the lines of a crosswalk beside those that there are; one for the same record is replaced.
     *
     * @throws IllegalArgumentException for a text that is no CSV
     */
    public Imported importCsv(String text, String by) {
        List<String> problems = new ArrayList<>();
        List<CrosswalkLine> lines;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            lines = csv.read(rows, "Crosswalk", problems);
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("it is no CSV", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        transaction.executeWithoutResult(status -> {
            crosswalk.layDown(lines, by, clock.instant());
            lines.forEach(line -> log.note(line.connector(), line.kind(), line.vendorId(), "imported", null, line.key(), by, clock.instant()));
        });
        return new Imported(lines.size(), lines.stream().map(CrosswalkLine::connector).collect(Collectors.toSet()), problems);
    }

    /** The lines that count, of the file and of what people laid down. */
    public String exportCsv() {
        return CrosswalkCsv.write(crosswalk.inForce());
    }
}
