package io.crosswalk.brightspace;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.http.LimitedStream;
import io.crosswalk.http.LimitExceededException;
import io.crosswalk.http.OutboundHttp;
import io.crosswalk.kit.Exchange;
import io.crosswalk.kit.VendorRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Downloads a file of a data set whole, and only then reads the table in it. Names of the ZIP's entries are not used for files,
 * and what they unpack to is limited.
 */
final class DataHubDownload {

    private static final int LARGEST_FIELD = 4 << 20;

    private final Exchange exchange;
    private final OutboundHttp http;
    private final long largestBytes;

    /**
     * @param exchange that hands redirections on instead of refusing them
     * @param http for where a redirection leads; without a credential
     */
    DataHubDownload(Exchange exchange, OutboundHttp http, long largestBytes) {
        this.exchange = exchange;
        this.http = http;
        this.largestBytes = largestBytes;
    }

    void each(DataSetExtract extract, DataHubFolder folder, Consumer<DataSetRow> rows) {
        String subject = "the data set " + extract.set().title() + " of " + extract.createdAt();
        Path file = null;
        try {
            file = folder.download();
            download(extract, subject, file);
            read(extract.set(), subject, file, rows);
        } catch (ZipException noZip) {
            throw new UnreadableException(Cause.UNEXPECTED_SHAPE, "What was downloaded for " + subject + " is no complete ZIP file. The next harvest tries again; nothing was concluded.");
        } catch (LimitExceededException large) {
            throw new UnreadableException(Cause.TOO_LARGE, "Reading " + subject + " was given up because " + large.getMessage()
                    + ". If that is normal for this Brightspace, raise dataHubLargestSetMegabytes.");
        } catch (IOException failed) {
            throw new UncheckedIOException("The temporary folder for the data sets of Brightspace failed; see whether its disk is full", failed);
        } finally {
            delete(file);
        }
    }

    private void download(DataSetExtract extract, String subject, Path file) {
        VendorRequest request = VendorRequest.get(extract.download(), subject, BrightspacePermission.DATA_SETS.remedy());
        exchange.send(request, answer -> {
            Optional<String> elsewhere = answer.succeeded() ? Optional.empty() : answer.header("location");
            if (elsewhere.isPresent()) {
                return http.get(elsewhere(extract.download(), elsewhere.get(), subject), Map.of(), stored -> {
                    if (!stored.succeeded()) {
                        throw new IOException("the address that Brightspace led to answered with status " + stored.status());
                    }
                    return Files.copy(stored.body(), file, StandardCopyOption.REPLACE_EXISTING);
                });
            }
            return Files.copy(answer.body(), file, StandardCopyOption.REPLACE_EXISTING);
        });
    }

    /** Brightspace may keep its files with a storage service: that gets no credential, and is asked in secrecy as Brightspace is. */
    private static URI elsewhere(URI current, String location, String subject) {
        URI address;
        try {
            address = current.resolve(location);
        } catch (IllegalArgumentException notAnAddress) {
            throw new UnreadableException(Cause.UNEXPECTED_SHAPE, "Where Brightspace leads to for " + subject + " is not an address.");
        }
        if (address.getHost() == null || !"https".equals(address.getScheme()) && !current.getScheme().equals(address.getScheme())) {
            throw new UnreadableException(Cause.FOREIGN_LINK, "Where Brightspace leads to for " + subject + " is not an https address. It was not followed.");
        }
        return address;
    }

    private void read(DataSet set, String subject, Path file, Consumer<DataSetRow> rows) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> tables = zip.stream().filter(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv")).toList();
            if (tables.size() != 1) {
                throw new UnreadableException(Cause.UNEXPECTED_SHAPE, "The ZIP file of " + subject + " holds " + tables.size() + " CSV files instead of one. Nothing was concluded.");
            }
            try (InputStream limited = new LimitedStream(zip.getInputStream(tables.get(0)), largestBytes, System.nanoTime() + Long.MAX_VALUE / 2, () -> {})) {
                table(set, subject, limited, rows);
            }
        }
    }

    private static void table(DataSet set, String subject, InputStream bytes, Consumer<DataSetRow> rows) throws IOException {
        try (CsvReader<CsvRecord> records = CsvReader.builder().detectBomHeader(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LARGEST_FIELD).ofCsvRecord(bytes)) {
            Map<String, Integer> places = null;
            for (CsvRecord record : records) {
                if (places == null) {
                    places = places(set, subject, record.getFields());
                } else {
                    rows.accept(row(record, places));
                }
            }
            if (places == null) {
                throw new UnreadableException(Cause.UNEXPECTED_SHAPE, "The table in " + subject + " is empty, without even the names of its columns. Nothing was concluded.");
            }
        } catch (CsvParseException malformed) {
            if (malformed.getCause() instanceof LimitExceededException limit) {
                throw limit;
            }
            throw new UnreadableException(Cause.UNEXPECTED_SHAPE, "The table in " + subject + " is not well-formed CSV. Nothing was concluded.");
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** By name: D2L adds columns from time to time, and rows may be shorter than the header. */
    private static Map<String, Integer> places(DataSet set, String subject, List<String> header) {
        for (String column : set.requiredColumns()) {
            if (!header.contains(column)) {
                throw new UnreadableException(Cause.UNEXPECTED_SHAPE, "The table in " + subject + " lacks the column " + column
                        + ". D2L may have changed the data set; report this with its version. Nothing was concluded.");
            }
        }
        Map<String, Integer> places = new HashMap<>();
        set.columns().stream().filter(header::contains).forEach(column -> places.put(column, header.indexOf(column)));
        return places;
    }

    private static DataSetRow row(CsvRecord record, Map<String, Integer> places) {
        Map<String, String> values = new HashMap<>();
        places.forEach((column, place) -> {
            if (place < record.getFieldCount()) {
                values.put(column, record.getField(place));
            }
        });
        return new DataSetRow(values);
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("A temporary file could not be deleted", failed);
        }
    }
}
