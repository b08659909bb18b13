package io.sagaz.maven;

import io.sagaz.compiler.format.StyledFile;
import java.io.IOException;
import java.util.Map;
import org.apache.maven.plugins.annotations.Mojo;

/** Puts the {@code .saga} files into the one style. */
@Mojo(name = "format", threadSafe = true)
public final class FormatMojo extends StyleMojo {
    @Override
    void run(Map<String, String> notInTheStyle) throws IOException {
        for (Map.Entry<String, String> file : notInTheStyle.entrySet()) {
            StyledFile.replace(sourceDirectory.toPath().resolve(file.getKey()), file.getValue());
            getLog().info("formatted " + file.getKey());
        }
    }
}
