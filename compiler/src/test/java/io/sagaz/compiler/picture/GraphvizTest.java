package io.sagaz.compiler.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With commands of the test's own in place of Graphviz, which needn't be installed. */
class GraphvizTest {
    @TempDir
    Path folder;

    @Test
    void takesWhatTheCommandWrites() throws IOException {
        // Called as: dot -Tpng -o OUTPUT INPUT
        command("[ \"$1\" = -Tpng ] && [ \"$2\" = -o ] && { printf 'drawn: '; cat \"$4\"; } > \"$3\"");

        assertThat(new String(new Graphviz(folder.toString()).png("digraph {}"), UTF_8))
                .isEqualTo("drawn: digraph {}");
    }

    @Test
    void saysWhatToDoWithoutIt() {
        assertThatThrownBy(() -> new Graphviz(folder.toString()).png("digraph {}"))
                .isInstanceOf(GraphvizException.class)
                .hasMessage("png needs Graphviz, and there is no `dot` on the path; install Graphviz, or take svg,"
                        + " which needs nothing");
    }

    @Test
    void saysHowItFailed() throws IOException {
        Path command = command("echo 'no fonts' >&2; exit 3");

        assertThatThrownBy(() -> new Graphviz(folder.toString()).png("digraph {}"))
                .isInstanceOf(GraphvizException.class)
                .hasMessage("`" + command + "` has failed with 3: no fonts");
    }

    private Path command(String script) throws IOException {
        Path command = folder.resolve("dot");
        Files.writeString(command, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
        return command;
    }
}
