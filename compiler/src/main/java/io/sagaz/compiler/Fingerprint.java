package io.sagaz.compiler;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Says in one short text what something was made from: equal if and only if all that was added is equal. For one thread. */
public final class Fingerprint {
    private final MessageDigest digest = sha256();

    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    public Fingerprint add(String name, String value) {
        return add(name, value.getBytes(UTF_8));
    }

    public Fingerprint add(String name, byte[] value) {
        sized(name.getBytes(UTF_8));
        sized(value);
        return this;
    }

    /**
     * Adds a file, or all files below a folder, by name, size and time: enough to see that a jar of ours was built anew
     * under the same version, without reading it.
     */
    public Fingerprint addState(Path path) throws IOException {
        try (Stream<Path> found = Files.walk(path)) {
            for (Path file : (Iterable<Path>) found.filter(Files::isRegularFile).sorted()::iterator) {
                add(file.toString(), Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        }
        return this;
    }

    /** Of all that was added so far; what is added later begins anew. */
    public String text() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Lengths keep {@code ab, c} apart from {@code a, bc}. */
    private void sized(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
