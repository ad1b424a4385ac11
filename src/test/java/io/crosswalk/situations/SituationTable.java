package io.crosswalk.situations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.situations.Cell.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code situations.yaml}. A row that lacks a vendor, or says something unknown, is a mistake. */
final class SituationTable {

    private static final String NOT_POSSIBLE = "not-possible:";
    private static final Set<String> ANSWERS = Set.of("exists", "status", "submitted", "points", "grade");

    private SituationTable() {}

    static List<Situation> read(Set<String> vendors) {
        List<Situation> rows = new ArrayList<>();
        yaml("situations.yaml").forEach(row -> rows.add(row(row, vendors)));
        return rows;
    }

    static JsonNode yaml(String name) {
        try (InputStream file = SituationTable.class.getResourceAsStream("/" + name)) {
            return new YAMLMapper().readTree(Objects.requireNonNull(file, name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Situation row(JsonNode row, Set<String> vendors) {
        String name = row.path("situation").asText();
        Set<String> columns = new TreeSet<>(Set.of("situation", "expected"));
        columns.addAll(vendors);
        Set<String> given = new TreeSet<>();
        row.fieldNames().forEachRemaining(given::add);
        if (!given.equals(columns)) {
            throw new IllegalArgumentException("The situation '" + name + "' must have " + columns + " and has " + given + ". Write what is missing into situations.yaml.");
        }
        Map<String, Cell> cells = new HashMap<>();
        vendors.forEach(vendor -> cells.put(vendor, cell(name, row.get(vendor), row.get("expected"))));
        return new Situation(name, cells);
    }

    private static Cell cell(String situation, JsonNode cell, JsonNode expected) {
        if (cell.isTextual() && cell.asText().startsWith(NOT_POSSIBLE)) {
            return new Cell.NotPossible(cell.asText().substring(NOT_POSSIBLE.length()).strip());
        }
        if (cell.isTextual()) {
            return new Cell.Possible(steps(cell.asText()), expected(situation, expected));
        }
        if (!cell.hasNonNull("because")) {
            throw new IllegalArgumentException("The situation '" + situation + "' differs for one vendor without a reason. Add 'because' to it.");
        }
        ObjectNode own = expected.deepCopy();
        own.setAll((ObjectNode) cell.get("differs"));
        return new Cell.Possible(steps(cell.path("steps").asText()), expected(situation, own));
    }

    private static List<Step> steps(String text) {
        return Stream.of(text.split(";")).map(String::strip).map(step -> step.split("\\s+", 2))
                .map(words -> new Step(words[0], words.length == 1 ? "" : words[1])).toList();
    }

    private static Expected expected(String situation, JsonNode answers) {
        answers.fieldNames().forEachRemaining(name -> {
            if (!ANSWERS.contains(name)) {
                throw new IllegalArgumentException("The situation '" + situation + "' expects '" + name + "', which is none of " + ANSWERS + ".");
            }
        });
        if (!answers.path("exists").asBoolean(true)) {
            return Expected.nothing();
        }
        return new Expected(true, answers.path("status").asText(), answers.path("submitted").asBoolean(), text(answers, "points"), text(answers, "grade"));
    }

    private static @Nullable String text(JsonNode answers, String name) {
        return answers.hasNonNull(name) ? answers.get(name).asText() : null;
    }
}
