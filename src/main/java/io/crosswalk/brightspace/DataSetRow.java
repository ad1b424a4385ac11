package io.crosswalk.brightspace;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row of a data set: texts by column. A column that is not there and one that is empty are the same. */
record DataSetRow(Map<String, String> values) {

    private static final Pattern WITHOUT_ZONE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?");

    @Nullable String get(String column) {
        String value = values.get(column);
        return value == null || value.isBlank() ? null : value.strip();
    }

    String text(String column) {
        String value = get(column);
        return value == null ? "" : value;
    }

    /** Times are in UTC, whether they say so or not. */
    @Nullable String moment(String column) {
        String value = get(column);
        return value != null && WITHOUT_ZONE.matcher(value).matches() ? value.replace(' ', 'T') + "Z" : value;
    }

    /** {@code True} or {@code 1}. */
    boolean says(String column) {
        String value = get(column);
        return value != null && (value.equals("1") || value.equalsIgnoreCase("true"));
    }

    List<String> key(DataSet set) {
        return set.key().stream().map(this::text).toList();
    }

    /** The newer of two rows with one key has the higher number; zero where rows are not numbered. */
    long version() {
        String version = get("Version");
        return version != null && version.matches("\\d{1,18}") ? Long.parseLong(version) : 0;
    }

    /** Leaves the values out: they are about students. */
    @Override
    public String toString() {
        return "DataSetRow";
    }
}
