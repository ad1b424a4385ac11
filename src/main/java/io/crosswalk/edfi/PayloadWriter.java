package io.crosswalk.edfi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.crosswalk.edfi.Rendering.Warning;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes one JSON object, keys in the order of the calls, leaving out what is null, and collects the warnings. */
final class PayloadWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private final StringWriter text = new StringWriter(512);
    private final JsonGenerator generator;
    private final Set<Warning> warnings = EnumSet.noneOf(Warning.class);

    PayloadWriter() {
        try {
            generator = JSON.createGenerator(text);
            generator.writeStartObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    PayloadWriter text(String key, @Nullable String value) {
        return value == null ? this : write(json -> json.writeStringField(key, value));
    }

    PayloadWriter number(String key, @Nullable Long value) {
        return value == null ? this : write(json -> json.writeNumberField(key, value));
    }

    /** In whole seconds of UTC: a target that drops fractions would make every comparison differ. */
    PayloadWriter instant(String key, @Nullable Instant value) {
        if (value == null) {
            return this;
        }
        if (!LocalMoment.isInCalendar(value)) {
            return warn(Warning.DATE_OUT_OF_RANGE);
        }
        return text(key, value.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    PayloadWriter decimal(String key, @Nullable BigDecimal value) {
        return value == null ? this : write(json -> json.writeNumberField(key, value));
    }

    /** Both in whole seconds of the local time of a place. */
    PayloadWriter dateAndTime(String dateKey, String timeKey, @Nullable Instant value, ZoneId zone) {
        if (value == null) {
            return this;
        }
        return LocalMoment.of(value, zone)
                .map(moment -> text(dateKey, moment.date()).text(timeKey, moment.time()))
                .orElseGet(() -> warn(Warning.DATE_OUT_OF_RANGE));
    }

    PayloadWriter object(String key, Consumer<PayloadWriter> content) {
        write(json -> json.writeObjectFieldStart(key));
        content.accept(this);
        return write(JsonGenerator::writeEndObject);
    }

    /** @param values written as objects with the one key {@code element}; none: nothing is written */
    PayloadWriter list(String key, String element, List<String> values) {
        if (values.isEmpty()) {
            return this;
        }
        write(json -> json.writeArrayFieldStart(key));
        for (String value : values) {
            write(JsonGenerator::writeStartObject).text(element, value).write(JsonGenerator::writeEndObject);
        }
        return write(JsonGenerator::writeEndArray);
    }

    PayloadWriter warn(Warning warning) {
        warnings.add(warning);
        return this;
    }

    Rendering.Payload finish(String resource, String identifier) {
        write(JsonGenerator::writeEndObject).write(JsonGenerator::close);
        return new Rendering.Payload(resource, identifier, text.toString(), List.copyOf(warnings));
    }

    @FunctionalInterface
    private interface Step {
        void on(JsonGenerator generator) throws IOException;
    }

    private PayloadWriter write(Step step) {
        try {
            step.on(generator);
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
