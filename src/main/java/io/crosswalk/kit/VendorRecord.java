package io.crosswalk.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.crosswalk.connector.Rejection.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one record of a vendor's, read leniently: numbers and flags may be texts, ids may be either, null is absent,
 * and so is a blank text. What cannot be meant ends in {@link UnusableFieldException}.
 */
public final class VendorRecord {

    private static final int ID_LENGTH = 64;
    private static final int IDENTIFIER_LENGTH = 255;

    private final JsonNode node;

    public VendorRecord(JsonNode node) {
        if (!node.isObject()) {
            throw new UnusableFieldException(Problem.FIELD_MISTYPED, "The record is not a JSON object");
        }
        this.node = node;
    }

    /** Whether the vendor says anything about the field, be it null. */
    public boolean mentions(String name) {
        return node.has(name);
    }

    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    public String id(String name) {
        return required(name, optionalId(name));
    }

    public @Nullable String optionalId(String name) {
        return value(name).identifier(ID_LENGTH);
    }

    /** An identifier that another system gave. */
    public @Nullable String identifier(String name) {
        return value(name).identifier(IDENTIFIER_LENGTH);
    }

    public List<String> ids(String name) {
        List<String> ids = new ArrayList<>();
        for (JsonNode element : elements(name)) {
            ids.add(required(name, new VendorValue(name, element).identifier(ID_LENGTH)));
        }
        return ids;
    }

    public List<VendorRecord> records(String name) {
        List<VendorRecord> records = new ArrayList<>();
        for (JsonNode element : elements(name)) {
            if (!element.isObject()) {
                throw value(name).mistyped("a list of objects");
            }
            records.add(new VendorRecord(element));
        }
        return records;
    }

    public @Nullable VendorRecord record(String name) {
        if (!has(name)) {
            return null;
        }
        if (!node.get(name).isObject()) {
            throw value(name).mistyped("an object");
        }
        return new VendorRecord(node.get(name));
    }

    public String requiredText(String name, int longest) {
        return required(name, text(name, longest));
    }

    /** @param longest in UTF-16 units */
    public @Nullable String text(String name, int longest) {
        return value(name).text(longest);
    }

    public @Nullable Boolean flag(String name) {
        return value(name).flag();
    }

    public boolean says(String name) {
        return Boolean.TRUE.equals(flag(name));
    }

    public @Nullable Instant moment(String name) {
        return value(name).moment();
    }

    /** Seconds since 1970, of which 0 says that there is no moment. */
    public @Nullable Instant epochSeconds(String name) {
        return value(name).epochSeconds();
    }

    public @Nullable BigDecimal number(String name) {
        return value(name).number();
    }

    private VendorValue value(String name) {
        return new VendorValue(name, node.get(name));
    }

    private JsonNode elements(String name) {
        if (!has(name)) {
            return JsonNodeFactory.instance.arrayNode();
        }
        if (!node.get(name).isArray()) {
            throw value(name).mistyped("a list");
        }
        return node.get(name);
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new UnusableFieldException(Problem.FIELD_MISSING, "The field " + name + " is missing or empty");
        }
        return value;
    }
}
