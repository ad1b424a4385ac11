package io.crosswalk.sandbox.brightspace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The extracts of all data sets. A differential one has the rows that came or changed since the differential one before. */
final class DataHub {

    private static final int FULL_KEPT = 2;
    private static final int DIFFERENTIAL_KEPT = 14;
    private static final String APPENDED_COLUMN = "AppendedInMinorVersion";

    private final List<DataSet> dataSets;
    private final Map<UUID, List<Extract>> extracts = new ConcurrentHashMap<>();
    private final Map<String, Map<String, RowState>> states = new HashMap<>();
    private long number;
    private long lastDifferential = 1;

    enum Kind {
        FULL,
        DIFFERENTIAL
    }

    /** @param zip holds one CSV file */
    record Extract(UUID id, UUID pluginId, Kind kind, Instant createdAt, byte[] zip) {}

    /** @param version the number of the extracting at which the row was first as it is */
    private record RowState(int hash, long version) {}

    DataHub(List<DataSet> dataSets) {
        this.dataSets = List.copyOf(dataSets);
    }

    List<DataSet> dataSets() {
        return dataSets;
    }

    /** Newest first. */
    List<Extract> extracts(UUID pluginId) {
        return extracts.getOrDefault(pluginId, List.of());
    }

    synchronized void make(Kind kind, Instant at) {
        number++;
        for (DataSet dataSet : dataSets) {
            UUID plugin = kind == Kind.FULL ? dataSet.fullPluginId() : dataSet.differentialPluginId();
            UUID id = UUID.nameUUIDFromBytes((plugin + " " + number).getBytes(StandardCharsets.UTF_8));
            List<Extract> kept = extracts.computeIfAbsent(plugin, unseen -> new CopyOnWriteArrayList<>());
            kept.add(0, new Extract(id, plugin, kind, at, zip(dataSet, kind, at)));
            if (kept.size() > (kind == Kind.FULL ? FULL_KEPT : DIFFERENTIAL_KEPT)) {
                kept.remove(kept.size() - 1);
            }
        }
        if (kind == Kind.DIFFERENTIAL) {
            lastDifferential = number;
        }
    }

    private byte[] zip(DataSet dataSet, Kind kind, Instant at) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(dataSet.name().replace(" ", "") + ".csv"));
            write(zip, String.join(",", dataSet.columns()) + "," + APPENDED_COLUMN);
            for (Object[] row : rows(dataSet, kind, at)) {
                write(zip, Csv.line(row, dataSet.wordyBooleans()) + ",");
            }
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream zip, String line) throws IOException {
        zip.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private List<Object[]> rows(DataSet dataSet, Kind kind, Instant at) {
        Map<String, RowState> former = states.getOrDefault(dataSet.name(), Map.of());
        Map<String, RowState> current = new HashMap<>();
        int versionColumn = dataSet.columns().indexOf(DataSet.VERSION);
        List<Object[]> rows = new ArrayList<>();
        dataSet.rows().apply(at).forEach(row -> {
            String key = key(dataSet, row);
            int hash = Csv.line(row, dataSet.wordyBooleans()).hashCode();
            RowState before = former.get(key);
            RowState now = before != null && before.hash() == hash ? before : new RowState(hash, number);
            current.put(key, now);
            if (versionColumn >= 0) {
                row[versionColumn] = now.version();
            }
            if (kind == Kind.FULL || now.version() > lastDifferential) {
                rows.add(row);
            }
        });
        states.put(dataSet.name(), current);
        if (kind == Kind.FULL && dataSet.name().equals("Users")) {
            rows.add(0, RosterDataSets.systemUser());
        }
        return rows;
    }

    private static String key(DataSet dataSet, Object[] row) {
        StringBuilder key = new StringBuilder();
        for (int column = 0; column < dataSet.keyColumns(); column++) {
            key.append(row[column]).append('|');
        }
        return key.toString();
    }
}
