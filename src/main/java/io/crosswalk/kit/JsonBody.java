package io.crosswalk.kit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.connector.UnreadableException.Cause;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of one answer, element by element. Texts of Jackson's exceptions are never passed on: they quote the
 * body, which is about students.
 */
public final class JsonBody {

    private static final ObjectMapper JSON = JsonMapper.builder()
            // Closing a body reads it to its end, however long it is.
            .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final String vendor;

    /** @param vendor as staff call it, for messages; for example {@code Canvas} */
    public JsonBody(String vendor) {
        this.vendor = vendor;
    }

    /**
     * Reads a list without holding more of it than what {@code translator} makes.
     *
     * @param collection the key under which the list is; null where the list itself is the body
     * @throws PassingFailureException if the body ends early
     * @throws UnreadableException if it is not JSON, or of another shape
     */
    public <T> List<T> list(InputStream body, @Nullable String collection, String subject, Function<JsonNode, T> translator)
            throws IOException {
        return guarded(body, subject, parser -> {
            if (collection != null) {
                require(first(parser, subject) == JsonToken.START_OBJECT, subject, "an object with the key " + collection);
                moveTo(collection, parser, subject);
            }
            require((collection == null ? first(parser, subject) : parser.nextToken()) == JsonToken.START_ARRAY, subject, "a list");
            List<T> elements = rows(parser, translator);
            if (collection != null) {
                moveToEnd(parser);
            }
            return elements;
        });
    }

    /**
     * One page of a list whose envelope says more than its rows.
     *
     * @param collection the key under which the rows were; null where the list itself is the body
     * @param rest the other members of the envelope; null where the list itself is the body
     */
    public record Page<T>(@Nullable String collection, List<T> rows, @Nullable JsonNode rest) {}

    /**
     * Reads a page without holding more of its rows than what {@code translator} makes; throws as {@link #list} does.
     *
     * @param collections the keys under which the rows may be; exactly one of them must be there, unless the list itself is the body
     */
    public <T> Page<T> page(InputStream body, Set<String> collections, String subject, Function<JsonNode, T> translator) throws IOException {
        return guarded(body, subject, parser -> {
            JsonToken first = first(parser, subject);
            if (first == JsonToken.START_ARRAY) {
                return new Page<>(null, rows(parser, translator), null);
            }
            require(first == JsonToken.START_OBJECT, subject, "a list, or an object with it");
            String collection = null;
            List<T> rows = List.of();
            ObjectNode rest = JSON.createObjectNode();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                boolean listed = parser.nextToken() == JsonToken.START_ARRAY && collections.contains(name);
                require(!listed || collection == null, subject, "one list");
                if (listed) {
                    collection = name;
                    rows = rows(parser, translator);
                } else {
                    rest.set(name, JSON.readTree(parser));
                }
            }
            require(collection != null, subject, "a list under " + String.join(" or ", new TreeSet<>(collections)));
            return new Page<>(collection, rows, rest);
        });
    }

    private static <T> List<T> rows(JsonParser parser, Function<JsonNode, T> translator) throws IOException {
        List<T> rows = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            rows.add(translator.apply(JSON.readTree(parser)));
        }
        return rows;
    }

    /** Reads an object; throws as {@link #list} does. */
    public JsonNode object(InputStream body, String subject) throws IOException {
        return guarded(body, subject, parser -> {
            require(first(parser, subject) == JsonToken.START_OBJECT, subject, "an object");
            return JSON.<JsonNode>readTree(parser);
        });
    }

    /**
     * Reads an object with lists that are too long to be held; throws as {@link #list} does.
     *
     * @param takers by the key of a list: given its elements one by one
     * @return the rest of the object, in which each list that was found stands as the number of its elements
     */
    public ObjectNode object(InputStream body, String subject, Map<String, Consumer<JsonNode>> takers) throws IOException {
        return guarded(body, subject, parser -> {
            require(first(parser, subject) == JsonToken.START_OBJECT, subject, "an object");
            ObjectNode rest = JSON.createObjectNode();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                Consumer<JsonNode> taker = takers.get(key);
                boolean list = parser.nextToken() == JsonToken.START_ARRAY;
                if (taker == null || !list) {
                    rest.set(key, JSON.readTree(parser));
                    continue;
                }
                int count = 0;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    taker.accept(JSON.readTree(parser));
                    count++;
                }
                rest.put(key, count);
            }
            return rest;
        });
    }

    /** Reads whatever JSON value there is; throws as {@link #list} does. */
    public JsonNode value(InputStream body, String subject) throws IOException {
        return guarded(body, subject, parser -> {
            first(parser, subject);
            return JSON.<JsonNode>readTree(parser);
        });
    }

    /** What to throw for a body that is JSON of another shape than the vendor documents. */
    public UnreadableException otherShape(String subject, String expected) {
        return new UnreadableException(Cause.UNEXPECTED_SHAPE, "The answer for " + subject + " is JSON of another shape than " + vendor
                + " documents: expected " + expected + ". Nothing was concluded from it. Check that url is the address of " + vendor + " itself.");
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(JsonParser parser) throws IOException;
    }

    private <T> T guarded(InputStream body, String subject, Reading<T> reading) throws IOException {
        try (JsonParser parser = JSON.createParser(body)) {
            T result = reading.read(parser);
            require(parser.nextToken() == null, subject, "nothing after the end");
            return result;
        } catch (JsonEOFException tooShort) {
            throw truncated(subject);
        } catch (StreamConstraintsException tooLarge) {
            throw new UnreadableException(Cause.TOO_LARGE, "A value in the answer for " + subject + " is too long or too deeply nested to be read. "
                    + "Find the record in " + vendor + " and shorten it; the other scopes go on.");
        } catch (JsonProcessingException notJson) {
            throw new UnreadableException(Cause.NOT_JSON, "The answer for " + subject + " is not JSON in UTF-8 (offset " + notJson.getLocation().getByteOffset()
                    + "). Often this is a page of a proxy, of a sign-in or of maintenance: check that url is the address of " + vendor + " itself.");
        }
    }

    private static JsonToken first(JsonParser parser, String subject) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw truncated(subject);
        }
        return first;
    }

    private void moveTo(String collection, JsonParser parser, String subject) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            if (parser.currentName().equals(collection)) {
                return;
            }
            parser.nextToken();
            parser.skipChildren();
        }
        require(false, subject, "the key " + collection);
    }

    private static void moveToEnd(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            parser.skipChildren();
        }
    }

    private void require(boolean asExpected, String subject, String expected) {
        if (!asExpected) {
            throw otherShape(subject, expected);
        }
    }

    private static PassingFailureException truncated(String subject) {
        return new PassingFailureException(Cause.TRUNCATED, Duration.ZERO, "The answer for " + subject + " ended before it was complete");
    }
}
