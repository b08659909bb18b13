package io.sagaz.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.apache.maven.plugins.annotations.Mojo;

/** Puts the {@code .saga} files into the one style. */
@Mojo(name = "format", threadSafe = true)
public final class FormatMojo extends StyleMojo {
    @Override
    void run(Map<String, String> notInTheStyle) throws IOException {
        for (Map.Entry<String, String> file : notInTheStyle.entrySet()) {
            replace(sourceDirectory.toPath().resolve(file.getKey()).toRealPath(), file.getValue());
            getLog().info("formatted " + file.getKey());
        }
    }

    /** A reader sees the old file or the new one, never half of it. */
    private static void replace(Path file, String text) throws IOException {
        Path temporary = Files.createTempFile(file.getParent(), ".sagaz", ".tmp");
        try {
            // The copy takes the permissions along.
            Files.copy(file, temporary, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Files.writeString(temporary, text);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
