package io.crosswalk.brightspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Temporary folders of processes that were killed: data about students must not lie about. Whoever uses a folder holds a lock on a
 * file in it, which the operating system takes away from a dead process.
 */
final class AbandonedFolders {

    static final String LOCK = "in-use";

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedFolders.class);

    private AbandonedFolders() {}

    /** Deletes those that nobody uses; those of other users cannot be looked into and are left alone. */
    static void delete(Path temporary, String prefix) {
        try (Stream<Path> folders = Files.list(temporary)) {
            folders.filter(folder -> folder.getFileName().toString().startsWith(prefix)).forEach(AbandonedFolders::deleteUnlessUsed);
        } catch (IOException unreadable) {
            LOG.warn("Temporary folders of former harvests could not be looked for in {}", temporary);
        }
    }

    private static void deleteUnlessUsed(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
            if (lock != null) {
                delete(folder);
                LOG.info("Deleted {}, which a harvest that was killed had left behind", folder);
            }
        } catch (IOException | OverlappingFileLockException notOurs) {
            // Used by this very process, of another user, or just being made.
        }
    }

    static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }
}
