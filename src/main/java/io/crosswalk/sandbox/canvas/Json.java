package io.crosswalk.sandbox.canvas;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes JSON as Canvas does: ids as numbers or strings, whole seconds in UTC, SIS fields only for those who may read them. */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
    private final JsonGenerator generator;
    private final boolean stringIds;
    private final boolean sisFields;
    private Predicate<String> wanted = name -> true;

    Json(boolean stringIds, boolean sisFields) throws IOException {
        this.generator = FACTORY.createGenerator(bytes);
        this.stringIds = stringIds;
        this.sisFields = sisFields;
    }

    /** Something that writes one value. */
    @FunctionalInterface
    interface Part {
        void write() throws IOException;
    }

    /** Writes one record as an object. */
    @FunctionalInterface
    interface Writer<T> {
        void write(T value) throws IOException;
    }

    byte[] finish() throws IOException {
        generator.close();
        return bytes.toByteArray();
    }

    void onlyFields(Predicate<String> fields) {
        wanted = fields;
    }

    void object(Part fields) throws IOException {
        generator.writeStartObject();
        fields.write();
        generator.writeEndObject();
    }

    void object(String name, Part fields) throws IOException {
        if (wanted.test(name)) {
            generator.writeFieldName(name);
            object(fields);
        }
    }

    <T> void list(Collection<T> values, Writer<T> writer) throws IOException {
        generator.writeStartArray();
        for (T value : values) {
            writer.write(value);
        }
        generator.writeEndArray();
    }

    <T> void list(String name, Collection<T> values, Writer<T> writer) throws IOException {
        if (wanted.test(name)) {
            generator.writeFieldName(name);
            list(values, writer);
        }
    }

    void texts(String name, Collection<String> values) throws IOException {
        list(name, values, generator::writeString);
    }

    void id(String name, @Nullable Long id) throws IOException {
        if (!wanted.test(name)) {
            return;
        }
        generator.writeFieldName(name);
        idValue(id);
    }

    void idValue(@Nullable Long id) throws IOException {
        if (id == null) {
            generator.writeNull();
        } else if (stringIds) {
            generator.writeString(id.toString());
        } else {
            generator.writeNumber(id);
        }
    }

    void text(String name, @Nullable String value) throws IOException {
        if (wanted.test(name)) {
            generator.writeStringField(name, value);
        }
    }

    /** Absent, not null, for a token that may not read SIS data. */
    void sis(String name, @Nullable String value) throws IOException {
        if (sisFields) {
            text(name, value);
        }
    }

    void time(String name, @Nullable Instant value) throws IOException {
        text(name, value == null ? null : value.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    void number(String name, @Nullable Double value) throws IOException {
        if (!wanted.test(name)) {
            return;
        }
        if (value == null) {
            generator.writeNullField(name);
        } else {
            generator.writeNumberField(name, value);
        }
    }

    void number(String name, long value) throws IOException {
        if (wanted.test(name)) {
            generator.writeNumberField(name, value);
        }
    }

    void flag(String name, boolean value) throws IOException {
        if (wanted.test(name)) {
            generator.writeBooleanField(name, value);
        }
    }

    void nothing(String... names) throws IOException {
        for (String name : names) {
            text(name, null);
        }
    }
}
