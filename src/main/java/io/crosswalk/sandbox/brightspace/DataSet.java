package io.crosswalk.sandbox.brightspace;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One of the Brightspace Data Sets.
 *
 * @param keyColumns how many of the first columns name a row
 * @param columns without the one that is appended in a minor version and that nobody knows yet
 * @param wordyBooleans written as True and False, otherwise as 1 and 0
 * @param rows at a moment; null for what is empty, and for the version of a row
 */
record DataSet(String name, int keyColumns, List<String> columns, boolean wordyBooleans, Function<Instant, Stream<Object[]>> rows) {

    static final String VERSION = "Version";

    DataSet {
        columns = List.copyOf(columns);
    }

    static DataSet of(String name, int keyColumns, boolean wordyBooleans, String columns, Function<Instant, Stream<Object[]>> rows) {
        return new DataSet(name, keyColumns, List.of(columns.split(",")), wordyBooleans, rows);
    }

    UUID schemaId() {
        return id("schema");
    }

    /** Some are those of real tenants. */
    UUID fullPluginId() {
        return switch (name) {
            case "Organizational Units" -> UUID.fromString("07a9e561-e22f-4e82-8dd6-7bfb14c91776");
            case "Grade Objects" -> UUID.fromString("793668a8-2c58-4e5e-b263-412d28d5703f");
            case "Users" -> UUID.fromString("1d6d722e-b572-456f-97c1-d526570daa6b");
            case "Grade Results" -> UUID.fromString("9d8a96b4-8145-416d-bd18-11402bc58f8d");
            case "User Enrollments" -> UUID.fromString("533f84c8-b2ad-4688-94dc-c839952e9c4f");
            default -> id("full");
        };
    }

    UUID differentialPluginId() {
        return name.equals("User Enrollments") ? UUID.fromString("a78735f2-7210-4a57-aac1-e0f6bd714349") : id("differential");
    }

    private UUID id(String part) {
        return UUID.nameUUIDFromBytes((name + " " + part).getBytes(StandardCharsets.UTF_8));
    }
}
