package io.crosswalk.sandbox.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** Downloads extracts of the Data Hub and reads their files by the names of their columns. */
final class Extracts {

    private final BrightspaceClient client;

    Extracts(BrightspaceClient client) {
        this.client = client;
    }

    /** Of the newest full extract. */
    List<Map<String, String>> full(String dataSet) throws Exception {
        return rows(newest(dataSet, "Full"));
    }

    /** Of the newest differential extract. */
    List<Map<String, String>> differential(String dataSet) throws Exception {
        return rows(newest(dataSet, "Differential"));
    }

    JsonNode dataSet(String name) throws Exception {
        return client.objects("/lp/1.43/datasets/bds").stream()
                .filter(dataSet -> dataSet.path("Full").path("Name").asText().equals(name)).findFirst().orElseThrow();
    }

    JsonNode newest(String name, String kind) throws Exception {
        return client.objects(dataSet(name).path(kind).path("ExtractsLink").asText()).get(0);
    }

    List<Map<String, String>> rows(JsonNode extract) throws Exception {
        byte[] file = client.file(extract.path("DownloadLink").asText());
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            zip.getNextEntry();
            List<List<String>> lines = parse(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            List<Map<String, String>> rows = new ArrayList<>();
            for (List<String> line : lines.subList(1, lines.size())) {
                Map<String, String> row = new HashMap<>();
                for (int column = 0; column < lines.get(0).size(); column++) {
                    row.put(lines.get(0).get(column), line.get(column));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static List<List<String>> parse(String csv) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int index = 0; index < csv.length(); index++) {
            char character = csv.charAt(index);
            if (character == '"') {
                boolean doubled = quoted && index + 1 < csv.length() && csv.charAt(index + 1) == '"';
                if (doubled) {
                    cell.append(character);
                    index++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (character == ',' || character == '\n')) {
                line.add(cell.toString());
                cell.setLength(0);
                if (character == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else if (quoted || character != '\r') {
                cell.append(character);
            }
        }
        return lines;
    }
}
