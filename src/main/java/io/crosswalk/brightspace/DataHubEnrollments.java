package io.crosswalk.brightspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The enrollments of one offering, its sections and its groups. Their table does not say who has left: what changed tells of those
 * who came only. The log of enrollments and withdrawals tells of both.
 */
final class DataHubEnrollments {

    private static final Pattern GONE = Pattern.compile("(?i).*(withdr|unenrol).*");

    private final Map<String, Map<String, DataSetRow>> byUnit = new HashMap<>();

    /** @param log entries that are newer than the full table */
    DataHubEnrollments(Iterable<DataSetRow> table, Iterable<DataSetRow> log) {
        for (DataSetRow row : table) {
            byUnit.computeIfAbsent(row.text("OrgUnitId"), unit -> new HashMap<>()).put(row.text("UserId"), row);
        }
        Map<List<String>, DataSetRow> last = new HashMap<>();
        for (DataSetRow entry : log) {
            last.merge(List.of(entry.text("OrgUnitId"), entry.text("UserId")), entry, (before, now) -> number(now) < number(before) ? before : now);
        }
        last.values().forEach(this::apply);
    }

    private void apply(DataSetRow entry) {
        Map<String, DataSetRow> enrolled = byUnit.getOrDefault(entry.text("OrgUnitId"), Map.of());
        DataSetRow row = enrolled.get(entry.text("UserId"));
        boolean cameBack = row != null && row.text("EnrollmentDate").compareTo(entry.text("EnrollmentDate")) > 0;
        if (row != null && !cameBack && GONE.matcher(entry.text("Action")).matches()) {
            enrolled.remove(entry.text("UserId"));
        }
    }

    private static long number(DataSetRow entry) {
        String number = entry.text("LogId");
        return number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
    }

    List<DataSetRow> of(String orgUnitId) {
        return new ArrayList<>(byUnit.getOrDefault(orgUnitId, Map.of()).values());
    }
}
