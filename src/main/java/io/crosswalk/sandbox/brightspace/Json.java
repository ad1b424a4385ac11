package io.crosswalk.sandbox.brightspace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Writes JSON as Brightspace does: ids as numbers here and texts there, milliseconds in UTC. */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
    private final JsonGenerator generator;

    Json() throws IOException {
        this.generator = FACTORY.createGenerator(bytes);
        generator.configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
    }

    /** Something that writes one value. */
    @FunctionalInterface
    interface Part {
        void write() throws IOException;
    }

    /** Writes one record. */
    @FunctionalInterface
    interface Writer<T> {
        void write(T value) throws IOException;
    }

    static String time(Instant instant) {
        return MILLISECONDS.format(instant);
    }

    byte[] finish() throws IOException {
        generator.close();
        return bytes.toByteArray();
    }

    void object(Part fields) throws IOException {
        generator.writeStartObject();
        fields.write();
        generator.writeEndObject();
    }

    void object(String name, Part fields) throws IOException {
        generator.writeFieldName(name);
        object(fields);
    }

    <T> void list(Iterable<T> values, Writer<T> writer) throws IOException {
        generator.writeStartArray();
        for (T value : values) {
            writer.write(value);
        }
        generator.writeEndArray();
    }

    <T> void list(String name, Iterable<T> values, Writer<T> writer) throws IOException {
        generator.writeFieldName(name);
        list(values, writer);
    }

    void emptyList(String name) throws IOException {
        generator.writeFieldName(name);
        generator.writeStartArray();
        generator.writeEndArray();
    }

    void numberValue(long value) throws IOException {
        generator.writeNumber(value);
    }

    void textValue(String value) throws IOException {
        generator.writeString(value);
    }

    void text(String name, @Nullable String value) throws IOException {
        generator.writeStringField(name, value);
    }

    /** An id as a text. */
    void textId(String name, long id) throws IOException {
        generator.writeStringField(name, Long.toString(id));
    }

    void number(String name, long value) throws IOException {
        generator.writeNumberField(name, value);
    }

    void numberOrNull(String name, @Nullable Long value) throws IOException {
        generator.writeFieldName(name);
        if (value == null) {
            generator.writeNull();
        } else {
            generator.writeNumber(value);
        }
    }

    /** With a decimal point always, as a decimal of .NET. */
    void decimal(String name, @Nullable BigDecimal value) throws IOException {
        generator.writeFieldName(name);
        if (value == null) {
            generator.writeNull();
        } else {
            generator.writeNumber(value.scale() < 1 ? value.setScale(1) : value);
        }
    }

    void flag(String name, boolean value) throws IOException {
        generator.writeBooleanField(name, value);
    }

    void time(String name, @Nullable Instant value) throws IOException {
        text(name, value == null ? null : time(value));
    }

    /** Without milliseconds where there are none. */
    void shortTime(String name, @Nullable Instant value) throws IOException {
        text(name, value == null ? null : value.truncatedTo(ChronoUnit.MILLIS).toString());
    }

    /** A RichText. */
    void prose(String name, @Nullable Prose prose) throws IOException {
        object(name, () -> {
            text("Text", prose == null ? "" : prose.text());
            text("Html", prose == null ? "" : prose.html());
        });
    }

    void nothing(String... names) throws IOException {
        for (String name : names) {
            generator.writeNullField(name);
        }
    }
}
