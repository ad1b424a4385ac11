package io.crosswalk.brightspace;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.crosswalk.brightspace.BrightspaceStub.LP;
import static io.crosswalk.brightspace.BrightspaceStub.objects;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The data sets that a stub of Brightspace offers: a full extract of each with nothing but its header, unless a test says more. */
final class DataHubStub {

    static final String FULL = "2026-09-27T06:00:00.000Z";

    private final BrightspaceStub brightspace;
    private final Map<DataSet, List<String>> fulls = new LinkedHashMap<>();
    private final Map<DataSet, List<String>> differentials = new LinkedHashMap<>();

    DataHubStub(BrightspaceStub brightspace) {
        this.brightspace = brightspace;
        for (DataSet set : DataSet.values()) {
            full(set);
            differentials.put(set, new ArrayList<>());
        }
    }

    /** @param rows each as {@code Column=value; Column=value} */
    DataHubStub full(DataSet set, String... rows) {
        fulls.put(set, new ArrayList<>());
        return extract(set, fulls.get(set), FULL, zip(set.name() + ".csv", table(set, rows)));
    }

    DataHubStub differential(DataSet set, String createdAt, String... rows) {
        return extract(set, differentials.get(set), createdAt, zip("changes.csv", table(set, rows)));
    }

    /** A full extract that is whatever this answer is. */
    DataHubStub broken(DataSet set, ResponseDefinitionBuilder answer) {
        brightspace.on(path(set) + "full/" + FULL + "/file", answer);
        return this;
    }

    DataHubStub fullMade(DataSet set, String createdAt) {
        fulls.put(set, new ArrayList<>());
        return extract(set, fulls.get(set), createdAt, zip("t.csv", table(set)));
    }

    DataHubStub withoutFull(DataSet set) {
        fulls.put(set, new ArrayList<>());
        return this;
    }

    DataHubStub without(DataSet set) {
        fulls.remove(set);
        return this;
    }

    private DataHubStub extract(DataSet set, List<String> extracts, String createdAt, byte[] zip) {
        String kind = extracts == differentials.get(set) ? "differential/" : "full/";
        String file = path(set) + kind + createdAt + "/file";
        extracts.add("{\"SchemaId\":\"s\",\"PluginId\":\"p\",\"BdsType\":\"x\",\"CreatedDate\":\"" + createdAt + "\",\"DownloadLink\":\"" + brightspace.url() + file
                + "\",\"DownloadSize\":" + zip.length + ",\"Version\":\"9.0\"}");
        brightspace.on(file, aResponse().withHeader("Content-Type", "application/zip").withBody(zip));
        return this;
    }

    /** Tells the stub which there are; to be called last. */
    void offer() {
        List<String> offered = new ArrayList<>();
        fulls.forEach((set, extracts) -> {
            brightspace.on(path(set) + "full/", objects(extracts.toArray(String[]::new)));
            brightspace.on(path(set) + "differential/", objects(differentials.get(set).toArray(String[]::new)));
            offered.add("{\"SchemaId\":\"s\",\"Full\":{\"PluginId\":\"p\",\"Name\":\"" + set.title() + "\",\"ExtractsLink\":\"" + brightspace.url() + path(set) + "full/\"},"
                    + "\"Differential\":{\"PluginId\":\"d\",\"Name\":\"" + set.title() + " Differential\",\"CreatedDate\":null,\"ExtractsLink\":\"" + brightspace.url() + path(set) + "differential/\"}}");
        });
        brightspace.on(LP + "datasets/bds", objects(offered.toArray(String[]::new)));
    }

    private static String path(DataSet set) {
        return LP + "datasets/bds/" + set.name() + "/";
    }

    static byte[] zip(String name, String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** With a column that nobody knows, as D2L adds them. */
    static String table(DataSet set, String... rows) {
        StringBuilder table = new StringBuilder(String.join(",", set.columns())).append(",AppendedInMinorVersion\n");
        for (String row : rows) {
            Map<String, String> values = new LinkedHashMap<>();
            for (String pair : row.split(";")) {
                String[] parts = pair.split("=", 2);
                values.put(parts[0].strip(), parts[1].strip());
            }
            for (String column : set.columns()) {
                String value = values.getOrDefault(column, "");
                table.append(value.contains(",") || value.contains("\"") ? "\"" + value.replace("\"", "\"\"") + "\"" : value).append(',');
            }
            table.append("new\n");
        }
        return table.toString();
    }
}
