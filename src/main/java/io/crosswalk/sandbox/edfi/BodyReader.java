package io.crosswalk.sandbox.edfi;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON body into typed values, as the API's deserializer does: unknown properties passed over, numbers and
 * texts turned into each other.
 */
final class BodyReader {

    private static final List<String> TRIMMED = List.of("codeValue", "shortDescription");

    private final Map<String, Map<String, Member>> members = new HashMap<>();

    private final boolean exactNames;
    private final boolean trimsDescriptors;

    BodyReader(Generation generation) {
        exactNames = generation.comparesNamesExactly();
        trimsDescriptors = generation.trimsDescriptors();
        generation.model().resources().forEach(resource ->
                members.put(resource.path(), resource.membersByName(exactNames)));
    }

    /** @throws Refused the bytes are no JSON object, or a value does not fit its type */
    Body read(ResourceModel model, byte[] content) {
        if (content.length == 0) {
            throw new Refused(ErrorBodies::missingBody);
        }
        try (JsonParser json = Json.MAPPER.createParser(content)) {
            JsonToken first = json.nextToken();
            if (first == null || first == JsonToken.VALUE_NULL) {
                throw new Refused(ErrorBodies::missingBody);
            }
            if (first != JsonToken.START_OBJECT) {
                throw new JsonParseException(json, "The body must be a JSON object");
            }
            return read(model, json);
        } catch (JsonProcessingException unparsable) {
            String where = unparsable.getLocation() == null ? "" : " Path '', line "
                    + unparsable.getLocation().getLineNr() + ", position " + unparsable.getLocation().getColumnNr() + ".";
            throw new Refused(errors -> errors.unparsable(unparsable.getOriginalMessage() + "." + where));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param json stands at the beginning of the body */
    Body read(ResourceModel model, JsonParser json) throws IOException {
        BodyParsing parsing = new BodyParsing(model, exactNames);
        parsing.object(json, members.getOrDefault(model.path(), Map.of()));
        Body body = parsing.body();
        if (trimsDescriptors && model.descriptor()) {
            TRIMMED.forEach(name -> trim(model.column(name), body.values()));
        }
        return body;
    }

    private static void trim(@Nullable Column column, Object[] values) {
        if (column != null && values[column.index()] instanceof String text) {
            values[column.index()] = text.strip();
        }
    }
}
