package io.crosswalk.sandbox.moodle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Writes JSON as PHP does: escaped slashes and nothing but ASCII, times in seconds, numbers without needless zeros. */
final class Json {

    private static final JsonFactory FACTORY = factory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
    private final JsonGenerator generator;

    Json() throws IOException {
        this.generator = FACTORY.createGenerator(bytes);
    }

    /** Something that writes one value. */
    @FunctionalInterface
    interface Part {
        void write() throws IOException;
    }

    /** Writes one element. */
    @FunctionalInterface
    interface Writer<T> {
        void write(T value) throws IOException;
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

    <T> void list(Collection<T> values, Writer<T> writer) throws IOException {
        generator.writeStartArray();
        for (T value : values) {
            writer.write(value);
        }
        generator.writeEndArray();
    }

    <T> void list(String name, Collection<T> values, Writer<T> writer) throws IOException {
        generator.writeFieldName(name);
        list(values, writer);
    }

    void emptyLists(String... names) throws IOException {
        for (String name : names) {
            generator.writeFieldName(name);
            generator.writeStartArray();
            generator.writeEndArray();
        }
    }

    void textElement(String value) throws IOException {
        generator.writeString(value);
    }

    void numbers(String name, Collection<Long> values) throws IOException {
        list(name, values, generator::writeNumber);
    }

    void number(String name, long value) throws IOException {
        generator.writeNumberField(name, value);
    }

    void text(String name, @Nullable String value) throws IOException {
        generator.writeStringField(name, value);
    }

    void flag(String name, boolean value) throws IOException {
        generator.writeBooleanField(name, value);
    }

    void nothing(String... names) throws IOException {
        for (String name : names) {
            generator.writeNullField(name);
        }
    }

    /** 0 for no time, as in Moodle's tables. */
    void time(String name, @Nullable Instant value) throws IOException {
        number(name, seconds(value));
    }

    void timeOrNull(String name, @Nullable Instant value) throws IOException {
        if (value == null) {
            nothing(name);
        } else {
            time(name, value);
        }
    }

    void decimal(String name, @Nullable BigDecimal value) throws IOException {
        if (value == null) {
            nothing(name);
        } else {
            generator.writeFieldName(name);
            generator.writeNumber(value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
        }
    }

    void warnings(Collection<Warning> warnings) throws IOException {
        list("warnings", warnings, warning -> object(() -> {
            text("item", warning.item());
            number("itemid", warning.itemId());
            text("warningcode", warning.code());
            text("message", warning.message());
        }));
    }

    static long seconds(@Nullable Instant value) {
        return value == null ? 0 : value.getEpochSecond();
    }

    /** As Moodle shows names: an ampersand that begins no entity is escaped. */
    static String escaped(String name) {
        return name.replaceAll("&(?![a-zA-Z0-9#]{1,8};)", "&amp;");
    }

    private static JsonFactory factory() {
        return JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build().setCharacterEscapes(new EscapedSlash());
    }

    private static final class EscapedSlash extends CharacterEscapes {

        private static final long serialVersionUID = 1L;
        private final int[] ascii = standardAsciiEscapesForJSON();

        EscapedSlash() {
            ascii['/'] = ESCAPE_CUSTOM;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return character == '/' ? new SerializedString("\\/") : null;
        }
    }
}
