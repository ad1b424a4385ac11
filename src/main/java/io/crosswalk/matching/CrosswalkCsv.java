package io.crosswalk.matching;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The crosswalk as CSV with a line of headings. A line that cannot be used is reported by its number. */
final class CrosswalkCsv {

    private static final String[] COLUMNS = {"connector", "kind", "vendor_id", "student_unique_id", "section_identifier", "local_course_code",
        "school_id", "session_name"};

    private final Set<String> connectors;

    CrosswalkCsv(Set<String> connectors) {
        this.connectors = connectors;
    }

    /**
     * @param name of the file, for messages
     * @param problems takes one sentence for each line that is not used
     */
    List<CrosswalkLine> read(CsvReader<NamedCsvRecord> rows, String name, List<String> problems) {
        List<CrosswalkLine> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (NamedCsvRecord row : rows) {
            try {
                CrosswalkLine line = line(row);
                if (!seen.add(line.subject())) {
                    throw new IllegalArgumentException("this " + line.kind() + " stands in an earlier line too; keep one of them");
                }
                lines.add(line);
            } catch (IllegalArgumentException e) {
                problems.add(name + ", line " + row.getStartingLineNumber() + ": " + e.getMessage());
            }
        }
        return lines;
    }

    static String write(List<CrosswalkLine> lines) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS);
            for (CrosswalkLine line : lines) {
                EdFiKey key = line.key();
                csv.writeRecord(line.connector(), line.kind(), line.vendorId(), key.studentUniqueId(), key.sectionIdentifier(), key.localCourseCode(),
                        key.schoolId() == null ? null : key.schoolId().toString(), key.sessionName());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private CrosswalkLine line(NamedCsvRecord row) {
        String connector = field(row, "connector");
        if (connector == null || !connectors.contains(connector)) {
            throw new IllegalArgumentException("the column connector must hold one of " + connectors);
        }
        String vendorId = field(row, "vendor_id");
        if (vendorId == null) {
            throw new IllegalArgumentException("the column vendor_id is empty; it holds the id that the LMS shows in its addresses");
        }
        String kind = String.valueOf(field(row, "kind"));
        EdFiKey key = new EdFiKey(field(row, "student_unique_id"), field(row, "section_identifier"), field(row, "local_course_code"),
                school(row), field(row, "session_name"));
        if (kind.equals("section") && key.sectionIdentifier() != null || kind.equals("student") && key.studentUniqueId() != null) {
            return new CrosswalkLine(connector, kind, vendorId, key);
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
}
