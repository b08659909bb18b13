package io.sagaz.compiler.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** A file that is read to be formatted, and written back. */
public final class StyledFile {
    private StyledFile() {}

    /** @throws CharacterCodingException if it isn't UTF-8: writing it back would change it */
    public static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /**
     * Replaces what is in a file, which keeps its permissions; of a link, what it points to. A reader sees the old file or
     * the new one, never half of it.
     *
     * @throws IOException if it can't be written; it is as before then
     */
    public static void replace(Path file, String text) throws IOException {
        Path target = file.toRealPath();
        Path temporary = Files.createTempFile(Objects.requireNonNull(target.getParent()), ".sagaz", ".tmp");
        try {
            // The copy takes the permissions along.
            Files.copy(target, temporary, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Files.writeString(temporary, text);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
