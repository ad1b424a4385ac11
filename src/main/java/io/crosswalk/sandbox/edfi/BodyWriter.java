package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a row's values as the JSON body of its resource. */
final class BodyWriter {

    private BodyWriter() {
    }

    /** Finds what a reference points at, for the link that the API adds to it. */
    @FunctionalInterface
    interface Links {
        @Nullable Row target(Member.Reference reference, Object[] values);
    }

    static void fields(
            JsonGenerator json, ResourceModel model, Object[] values, @Nullable Links links, Profile.Rule rule)
            throws IOException {
        for (Member member : model.members()) {
            if (rule.hides(member)) {
                continue;
            }
            if (member instanceof Member.Value value) {
                field(json, value.column(), values[value.column().index()]);
            } else if (member instanceof Member.Reference reference) {
                reference(json, reference, values, links);
            }
        }
    }

    /** Writes values under the bare names of their columns. */
    static void leaves(JsonGenerator json, List<Column> columns, Object[] values) throws IOException {
        for (Column column : columns) {
            field(json, column, values[column.index()]);
        }
    }

    private static void reference(
            JsonGenerator json, Member.Reference reference, Object[] values, @Nullable Links links) throws IOException {
        if (reference.columns().stream().anyMatch(column -> values[column.index()] == null)) {
            return;
        }
        json.writeObjectFieldStart(reference.name());
        for (Column column : reference.columns()) {
            field(json, column, values[column.index()]);
        }
        Row target = links == null ? null : links.target(reference, values);
        if (target != null && reference.to() != null) {
            json.writeObjectFieldStart("link");
            json.writeStringField("rel", Names.display(reference.name().replace("Reference", "")));
            json.writeStringField("href", "/" + reference.to() + "/" + target.idText());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void field(JsonGenerator json, Column column, @Nullable Object value) throws IOException {
        if (value == null) {
            return;
        }
        json.writeFieldName(column.name());
        switch (column.type()) {
            case STRING, DESCRIPTOR, DATE -> json.writeString((String) value);
            case INTEGER -> json.writeNumber((Integer) value);
            case LONG -> json.writeNumber((Long) value);
            case DECIMAL -> json.writeNumber(BigDecimal.valueOf((Long) value, 2));
            case TIME -> json.writeString(LocalTime.ofSecondOfDay((Integer) value).format(DateTimeFormatter.ISO_LOCAL_TIME));
            case BOOLEAN -> json.writeBoolean((Boolean) value);
            case DATE_TIME -> json.writeString(DateTimes.text((Long) value));
            case COLLECTION -> {
                json.writeStartArray();
                for (Object item : (List<?>) value) {
                    json.writeStartObject();
                    for (Column itemColumn : column.items()) {
                        field(json, itemColumn, ((Object[]) item)[itemColumn.index()]);
                    }
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
        }
    }
}
