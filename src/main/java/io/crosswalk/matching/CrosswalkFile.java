package io.crosswalk.matching;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.configuration.DistrictConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The matches that staff lay down by hand, in a CSV file with the columns {@code connector, kind, vendor_id,
 * student_unique_id, section_identifier, local_course_code, school_id, session_name}. A line that cannot be used is reported
 * by its number; a file that cannot be read leaves what was read before.
 */
@Component
public class CrosswalkFile {

    private final @Nullable Path file;
    private final CrosswalkCsv csv;
    private final CrosswalkTable table;
    private final TransactionTemplate transaction;

    CrosswalkFile(DistrictConfiguration district, CrosswalkTable table, TransactionTemplate transaction) {
        this.file = district.matching().crosswalk();
        this.csv = new CrosswalkCsv(district.connectors().stream().map(ConnectorSettings::id).collect(Collectors.toSet()));
        this.table = table;
        this.transaction = transaction;
    }

    /** @return what is wrong, one sentence for each line that is not used */
    public List<String> load() {
        List<String> problems = new ArrayList<>();
        List<CrosswalkLine> lines = file == null ? List.of() : read(file, problems);
        transaction.executeWithoutResult(status -> table.replaceFile(lines));
        return problems;
    }

    private List<CrosswalkLine> read(Path path, List<String> problems) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(path)) {
            return csv.read(rows, String.valueOf(path.getFileName()), problems);
        } catch (IOException e) {
            throw new UncheckedIOException("The crosswalk file " + path + " cannot be read", e);
        } catch (CsvParseException e) {
            throw new UncheckedIOException("The crosswalk file " + path + " is no CSV: " + e.getMessage(), new IOException(e));
        }
    }
}
