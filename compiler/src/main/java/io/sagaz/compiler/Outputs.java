package io.sagaz.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files that one build generates, on disk. A record of them is kept between builds, so that what is no longer
 * produced can be deleted and what somebody else put into the same folder is left alone. For one thread.
 */
public final class Outputs {
    private final Path recordFile;

    /** @param recordFile where the record is kept; of this build alone */
    public Outputs(Path recordFile) {
        this.recordFile = recordFile;
    }

    /** Whether they were made from the same and each of them is still as it was written. */
    public boolean areUpToDate(String fingerprint) throws IOException {
        OutputRecord last = OutputRecord.read(recordFile);
        if (!last.fingerprint().equals(fingerprint)) {
            return false;
        }
        for (Map.Entry<Path, String> file : last.digests().entrySet()) {
            if (!Files.isRegularFile(file.getKey())
                    || !Fingerprint.of(Files.readAllBytes(file.getKey())).equals(file.getValue())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Makes exactly these files be there. One whose bytes are the same already isn't touched, so that what depends on
     * its time isn't built again; one of the last build's that is no longer produced is deleted.
     *
     * @param fingerprint of what they were made from; empty if they shall be made again next time
     * @return how many were written or deleted
     */
    public int replace(String fingerprint, SortedMap<Path, byte[]> files) throws IOException {
        OutputRecord last = OutputRecord.read(recordFile);
        SortedMap<Path, String> digests = new TreeMap<>();
        files.forEach((file, bytes) -> digests.put(file, Fingerprint.of(bytes)));
        // Should the build be killed in the middle, the next one makes them again and still knows what to delete.
        new OutputRecord("", both(last.digests(), digests)).write(recordFile);
        int changes = 0;
        for (Path stale : without(last.digests().keySet(), files.keySet())) {
            changes += Files.deleteIfExists(stale) ? 1 : 0;
        }
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            changes += write(file.getKey(), file.getValue()) ? 1 : 0;
        }
        new OutputRecord(fingerprint, digests).write(recordFile);
        return changes;
    }

    /** @return whether it wasn't there with these bytes */
    public static boolean write(Path file, byte[] bytes) throws IOException {
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return false;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, bytes);
        return true;
    }

    private static SortedMap<Path, String> both(Map<Path, String> some, Map<Path, String> others) {
        SortedMap<Path, String> all = new TreeMap<>(some);
        all.putAll(others);
        return all;
    }

    private static Set<Path> without(Set<Path> some, Set<Path> others) {
        Set<Path> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
