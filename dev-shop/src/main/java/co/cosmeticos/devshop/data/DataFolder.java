package co.cosmeticos.devshop.data;

import co.cosmeticos.embedded.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Folder with all data of a shop, locked by one launcher at a time. */
public final class DataFolder implements AutoCloseable {

    private static final String LOCK = "lock";

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Locks the folder, and creates it if it does not exist.
     *
     * @throws IllegalStateException when a running shop owns it
     */
    public static DataFolder own(Path path) {
        var root = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            restrict(root, "rwx------");
            var channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                throw new IllegalStateException("Another shop is running on " + root + ".");
            }
            return new DataFolder(root, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder %s cannot be used".formatted(root), e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Restricts a file or folder to its owner, where the file system supports it. */
    static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /** Deletes everything but the folder itself. */
    public void empty() {
        try (var parts = Files.list(root)) {
            parts.filter(part -> !part.equals(root.resolve(LOCK))).forEach(Folders::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder could not be emptied", e);
        }
    }

    /** The folder of one part, created if it does not exist. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file directly in the folder. */
    public Path file(String name) {
        return root.resolve(name);
    }

    /** Writes a file atomically that only its owner may read. */
    public void writePrivately(String name, String text) {
        try {
            var draft = root.resolve(name + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft);
            restrict(draft, "rw-------");
            Files.writeString(draft, text);
            Files.move(
                    draft,
                    root.resolve(name),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
