package io.sagaz.runtime.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds a file for one owner among all processes, by a lock on {@code <file>.lock} that ends with the process. The lock
 * file stays: deleting it would let two processes lock two files of one name.
 */
final class OwnedFile implements AutoCloseable {
    /** The lock lies behind the content, since Windows refuses to read what is locked. */
    private static final long LOCK_POSITION = Long.MAX_VALUE - 1;

    private static final int HOLDER_BYTES_MAX = 200;

    // Closing any channel to the lock file would drop this process's lock on POSIX, so that a second owner within the
    // process has to be found before it opens one.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private OwnedFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws StoreException if it belongs to somebody else, naming them, or can't be locked */
    static OwnedFile take(Path file) {
        Path real = real(file);
        if (!HELD.add(real)) {
            throw new StoreException("`" + file + "` is open in this process already; use the one engine that has it,"
                    + " or close that first");
        }
        FileChannel channel = null;
        try {
            channel = lock(real);
        } catch (IOException e) {
            throw new StoreException(
                    "can't lock `" + lockFile(real) + "`: " + e.getMessage() + "; allow this process to write there",
                    e);
        } finally {
            if (channel == null) {
                HELD.remove(real);
            }
        }
        return new OwnedFile(real, channel);
    }

    private static Path real(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path directory = absolute.getParent();
        if (directory == null || Files.isDirectory(absolute)) {
            throw new StoreException("`" + file + "` is a directory; name a file in it");
        }
        if (!Files.isDirectory(directory)) {
            throw new StoreException("can't open `" + file + "`: there is no directory `" + directory
                    + "`; create it, or choose another place");
        }
        try {
            return Files.exists(absolute)
                    ? absolute.toRealPath()
                    : directory.toRealPath().resolve(absolute.getFileName());
        } catch (IOException e) {
            throw new StoreException("can't open `" + file + "`: " + e.getMessage(), e);
        }
    }

    private static FileChannel lock(Path real) throws IOException {
        FileChannel channel = FileChannel.open(
                lockFile(real), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock(LOCK_POSITION, 1, false);
            if (lock == null) {
                throw new StoreException("`" + real + "` belongs to another process (" + holder(channel)
                        + "); an SQLite store has one engine: stop that one, or use another file");
            }
            channel.truncate(0);
            channel.write(UTF_8.encode("pid " + ProcessHandle.current().pid()), 0);
            return channel;
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(HOLDER_BYTES_MAX);
        channel.read(content, 0);
        String holder = UTF_8.decode(content.flip()).toString();
        return holder.isBlank() ? "which has just begun" : holder;
    }

    private static Path lockFile(Path real) {
        return real.resolveSibling(real.getFileName() + ".lock");
    }

    /** The file's real path. */
    Path path() {
        return file;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException("can't unlock `" + lockFile(file) + "`: " + e.getMessage(), e);
        } finally {
            HELD.remove(file);
        }
    }
}
