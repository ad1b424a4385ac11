package io.crosswalk.sandbox.edfi;

import io.crosswalk.sandbox.edfi.Complaint.Blanks;
import io.crosswalk.sandbox.edfi.Complaint.Duplicate;
import io.crosswalk.sandbox.edfi.Complaint.Length;
import io.crosswalk.sandbox.edfi.Complaint.Markup;
import io.crosswalk.sandbox.edfi.Complaint.Missing;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the API demands of a body before it looks at any other row: presence, length, blanks, markup, duplicates. */
final class BodyCheck {

    private BodyCheck() {
    }

    /** @throws Refused names everything that is wrong */
    static void check(ResourceModel model, Body body) {
        Complaints complaints = new Complaints();
        for (Member member : model.members()) {
            if (member instanceof Member.Value value) {
                check(value.column(), body.values()[value.column().index()], value.name(), complaints);
            } else if (member instanceof Member.Reference reference) {
                check(reference, body, complaints);
            }
        }
        complaints.refuseIfAny();
    }

    private static void check(Member.Reference reference, Body body, Complaints complaints) {
        int given = body.given().getOrDefault(reference, 0);
        if (given == 0) {
            if (reference.mustBeGiven()) {
                complaints.add(reference.name(), new Missing(reference.name()));
            }
            return;
        }
        IntStream.range(0, reference.columns().size()).forEach(place -> {
            Column column = reference.columns().get(place);
            String path = reference.name() + "." + column.name();
            Object value = (given & 1 << place) == 0 ? null : body.values()[column.index()];
            if (isMissing(value)) {
                complaints.add(path, new Missing(column.name()));
            } else {
                check(column, value, path, complaints);
            }
        });
    }

    private static void check(Column column, @Nullable Object value, String path, Complaints complaints) {
        if (column.mustBeGiven() && isMissing(value)) {
            complaints.add(path, new Missing(column.name()));
        } else if (value instanceof String text && column.isText()) {
            text(column, text, path, complaints);
        } else if (value instanceof List<?> items) {
            items(column, items, path, complaints);
        }
    }

    /** The API takes the default of a type for not given: an empty text, and zero. */
    private static boolean isMissing(@Nullable Object value) {
        return value == null || value.equals("") || value.equals(0) || value.equals(0L);
    }

    private static void text(Column column, String text, String path, Complaints complaints) {
        if (text.length() < column.minimum() || column.maximum() > 0 && text.length() > column.maximum()) {
            complaints.add(path, new Length(column.name(), column.minimum(), column.maximum()));
        }
        if (looksLikeMarkup(text)) {
            complaints.add(path, new Markup(column.name()));
        }
        if (column.identity() && !text.isEmpty()
                && (isBlank(text.charAt(0)) || isBlank(text.charAt(text.length() - 1)))) {
            complaints.add(path, new Blanks(column.name()));
        }
    }

    private static boolean isBlank(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }

    private static boolean looksLikeMarkup(String text) {
        for (int at = 0; at < text.length() - 1; at++) {
            char unit = text.charAt(at);
            char next = text.charAt(at + 1);
            boolean letter = next >= 'a' && next <= 'z' || next >= 'A' && next <= 'Z';
            if (unit == '<' && (letter || next == '!' || next == '/' || next == '?') || unit == '&' && next == '#') {
                return true;
            }
        }
        return false;
    }

    private static void items(Column column, List<?> items, String path, Complaints complaints) {
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < items.size(); at++) {
            Object[] item = (Object[]) items.get(at);
            for (Column itemColumn : column.items()) {
                check(itemColumn, item[itemColumn.index()], path + "[" + at + "]." + itemColumn.name(), complaints);
            }
            String key = column.items().stream().filter(Column::identity)
                    .map(part -> String.valueOf(item[part.index()])).collect(Collectors.joining("\u0000"));
            if (!seen.add(key)) {
                complaints.add(path, new Duplicate(column.name(), at));
            }
        }
    }
}
