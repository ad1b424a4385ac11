package io.crosswalk.sandbox;

import io.crosswalk.sandbox.canvas.CanvasOptions;
import io.crosswalk.sandbox.district.Calendar;
import io.crosswalk.sandbox.district.DistrictSize;
import io.crosswalk.sandbox.edfi.EdFiOptions;
import io.crosswalk.sandbox.edfi.EdFiProduct;
import io.crosswalk.sandbox.edfi.EdFiVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What the sandbox keeps in its data folder: secrets, readable by the owner only, and the day of the first start. */
final class SandboxFiles {

    private static final SecureRandom RANDOM = new SecureRandom();
    static final String ED_FI_JOURNAL = "edfi.jsonl";
    private final Path folder;

    SandboxFiles(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    CanvasOptions canvas() throws IOException {
        return new CanvasOptions(secret(Sandbox.CANVAS_TOKEN), secret(Sandbox.CANVAS_CLIENT_ID), secret(Sandbox.CANVAS_CLIENT_SECRET),
                secret(Sandbox.CANVAS_REFRESH_TOKEN));
    }

    EdFiOptions edFi() throws IOException {
        return EdFiOptions.inMemory(secret(Sandbox.ED_FI_CLIENT_ID), secret(Sandbox.ED_FI_CLIENT_SECRET));
    }

    /** @throws OtherDistrictException if the folder holds a district of another size */
    void claimFor(DistrictSize size) throws IOException {
        String wanted = size.courses() + " courses of " + size.assignmentsPerCourse() + " assignments";
        String kept = keep("size", () -> wanted);
        if (!kept.equals(wanted)) {
            throw new OtherDistrictException("The folder " + folder + " holds a sandbox district of " + kept + ", but one of " + wanted
                    + " is asked for. Choose another folder, or delete this one.");
        }
    }

    /** @throws OtherDistrictException if the folder holds the rows of another Ed-Fi API */
    void claimFor(EdFiProduct product) throws IOException {
        // Folders from before there was a choice hold rows, but do not say of what.
        EdFiProduct first = Files.exists(file(ED_FI_JOURNAL)) ? EdFiProduct.of(EdFiVersion.ODS_5_3) : product;
        String kept = keep("edfi-api", first::name);
        if (!kept.equals(product.name())) {
            throw new OtherDistrictException("The folder " + folder + " holds the rows of an " + kept + ", but an " + product.name()
                    + " is asked for. Choose another folder, or delete this one.");
        }
    }

    Calendar calendar(Clock clock) throws IOException {
        return new Calendar(LocalDate.parse(keep("anchor", () -> LocalDate.now(clock.withZone(Calendar.ZONE)).toString())));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** By name; made at first asking. */
    UnaryOperator<String> secrets() {
        return name -> {
            try {
                return secret(name);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        };
    }

    private String secret(String name) throws IOException {
        return keep(name, () -> {
            byte[] bytes = new byte[24];
            RANDOM.nextBytes(bytes);
            return HexFormat.of().formatHex(bytes);
        });
    }

    private String keep(String name, Supplier<String> first) throws IOException {
        Path file = file(name);
        if (Files.notExists(file)) {
            Files.createFile(file, ownerOnly());
            Files.writeString(file, first.get() + "\n");
        }
        return Files.readString(file).strip();
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
