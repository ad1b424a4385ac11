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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final Set<String> connectors;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    CrosswalkFile(DistrictConfiguration district, JdbcClient database, TransactionTemplate transaction) {
        this.file = district.matching().crosswalk();
        this.connectors = district.connectors().stream().map(ConnectorSettings::id).collect(Collectors.toSet());
        this.database = database;
        this.transaction = transaction;
    }

    private record Line(String connector, String kind, String vendorId, @Nullable String student, @Nullable String section,
            @Nullable String course, @Nullable Long school, @Nullable String session) {}

    /** @return what is wrong, one sentence for each line that is not used */
    public List<String> load() {
        List<String> problems = new ArrayList<>();
        List<Line> lines = file == null ? List.of() : read(file, problems);
        transaction.executeWithoutResult(status -> replace(lines));
        return problems;
    }

    private List<Line> read(Path csv, List<String> problems) {
        List<Line> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : rows) {
                String place = csv.getFileName() + ", line " + row.getStartingLineNumber() + ": ";
                try {
                    Line line = line(row, connectors);
                    if (!seen.add(line.connector() + "\n" + line.kind() + "\n" + line.vendorId())) {
                        throw new IllegalArgumentException("this " + line.kind() + " stands in an earlier line too; keep one of them");
                    }
                    lines.add(line);
                } catch (IllegalArgumentException e) {
                    problems.add(place + e.getMessage());
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("The crosswalk file " + csv + " cannot be read", e);
        } catch (CsvParseException e) {
            throw new UncheckedIOException("The crosswalk file " + csv + " is no CSV: " + e.getMessage(), new IOException(e));
        }
    }

    private static Line line(NamedCsvRecord row, Set<String> connectors) {
        String connector = field(row, "connector");
        if (connector == null || !connectors.contains(connector)) {
            throw new IllegalArgumentException("the column connector must hold one of " + connectors);
        }
        String vendorId = field(row, "vendor_id");
        if (vendorId == null) {
            throw new IllegalArgumentException("the column vendor_id is empty; it holds the id that the LMS shows in its addresses");
        }
        String kind = String.valueOf(field(row, "kind"));
        Line line = new Line(connector, kind, vendorId, field(row, "student_unique_id"), field(row, "section_identifier"),
                field(row, "local_course_code"), school(row), field(row, "session_name"));
        if (kind.equals("section") && line.section() != null || kind.equals("student") && line.student() != null) {
            return line;
        }
        throw new IllegalArgumentException("write kind 'section' with a section_identifier, or kind 'student' with a student_unique_id");
    }

    private static @Nullable Long school(NamedCsvRecord row) {
        String text = field(row, "school_id");
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the column school_id holds no number");
        }
    }

    private static @Nullable String field(NamedCsvRecord row, String name) {
        return row.findField(name).map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
    }

    private void replace(List<Line> lines) {
        database.sql("delete from crosswalk where origin = 'file'").update();
        database.sql("""
                        insert into crosswalk (connector, kind, vendor_id, student_unique_id, section_identifier, local_course_code, school_id, session_name, origin)
                        select f.*, 'file' from unnest(:connector::text[], :kind::text[], :vendorId::text[], :student::text[], :section::text[],
                            :course::text[], :school::bigint[], :session::text[])
                            as f(connector, kind, vendor_id, student, section, course, school, session)""")
                .param("connector", lines.stream().map(Line::connector).toArray(String[]::new))
                .param("kind", lines.stream().map(Line::kind).toArray(String[]::new))
                .param("vendorId", lines.stream().map(Line::vendorId).toArray(String[]::new))
                .param("student", lines.stream().map(Line::student).toArray(String[]::new))
                .param("section", lines.stream().map(Line::section).toArray(String[]::new))
                .param("course", lines.stream().map(Line::course).toArray(String[]::new))
                .param("school", lines.stream().map(Line::school).toArray(Long[]::new))
                .param("session", lines.stream().map(Line::session).toArray(String[]::new))
                .update();
    }
}
