package io.crosswalk.brightspace;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A temporary folder that only this user may read, gone when it is closed. Rows of a data set are kept in one file for each
 * offering, so that no more than one offering need be in memory. Used by one thread while it is filled.
 */
final class DataHubFolder implements AutoCloseable {

    private static final int BUFFERED_CHARACTERS = 16 << 20;

    private static final String PREFIX = "crosswalk-brightspace-";

    private final Path folder;
    private final FileChannel inUse;
    private final Map<Path, StringWriter> buffers = new HashMap<>();
    private int buffered;

    DataHubFolder() {
        try {
            boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
            FileAttribute<?>[] onlyForThisUser = posix
                    ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
                    : new FileAttribute<?>[0];
            folder = Files.createTempDirectory(PREFIX, onlyForThisUser);
            AbandonedFolders.delete(folder.getParent(), PREFIX);
            inUse = FileChannel.open(folder.resolve(AbandonedFolders.LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            inUse.lock();
        } catch (IOException failed) {
            throw new UncheckedIOException("No temporary folder could be made for the data sets of Brightspace", failed);
        }
    }

    /** A file for a download; whoever asks deletes it. */
    Path download() throws IOException {
        return Files.createTempFile(folder, "download-", ".zip");
    }

    /** @param courseId digits */
    void append(DataSet set, String courseId, DataSetRow row) {
        StringWriter buffer = buffers.computeIfAbsent(file(set, courseId), file -> new StringWriter());
        int before = buffer.getBuffer().length();
        CsvWriter.builder().bufferSize(0).build(buffer).writeRecord(set.columns().stream().map(row::text).toList());
        buffered += buffer.getBuffer().length() - before;
        if (buffered > BUFFERED_CHARACTERS) {
            flush();
        }
    }

    /** To be called once all is appended. */
    void flush() {
        buffers.forEach((file, buffer) -> {
            try {
                Files.writeString(file, buffer.getBuffer(), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException failed) {
                throw new UncheckedIOException("The temporary folder for the data sets of Brightspace cannot be written to; see whether its disk is full", failed);
            }
        });
        buffers.clear();
        buffered = 0;
    }

    void each(DataSet set, String courseId, Consumer<DataSetRow> rows) {
        Path file = file(set, courseId);
        if (!Files.exists(file)) {
            return;
        }
        List<String> columns = set.columns();
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord record : records) {
                Map<String, String> values = new HashMap<>();
                for (int column = 0; column < columns.size(); column++) {
                    values.put(columns.get(column), record.getField(column));
                }
                rows.accept(new DataSetRow(values));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The temporary folder for the data sets of Brightspace cannot be read", failed);
        }
    }

    private Path file(DataSet set, String courseId) {
        if (!courseId.matches("\\d{1,20}")) {
            throw new UnreadableException(Cause.UNEXPECTED_SHAPE, "An org unit in the data sets has an id that is no number, and so cannot be kept. Nothing was concluded.");
        }
        return folder.resolve(set.name() + "-" + courseId);
    }

    @Override
    public void close() {
        try {
            inUse.close();
            AbandonedFolders.delete(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException("The temporary folder for the data sets of Brightspace could not be deleted", failed);
        }
    }
}
