package io.sagaz.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatCommandTest {
    private static final String TYPED = "record  A{a:Int}\n\n\n\nrecord B { }";
    private static final String FORMATTED = "record A { a: Int }\n\nrecord B {}\n";

    @TempDir
    Path folder;

    @Test
    void rewritesWhatIsNotInTheStyleAndNamesIt() throws IOException {
        String typed = Samples.write(folder, "below/typed.saga", TYPED);
        String right = Samples.write(folder, "right.saga", FORMATTED);

        Run run = Run.sagaz("format", folder.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo(typed.replace('\\', '/') + System.lineSeparator());
        assertThat(run.err()).contains("1 of 2 files changed");
        assertThat(Path.of(typed)).hasContent(FORMATTED);
        assertThat(Path.of(right)).hasContent(FORMATTED);
        assertThat(files()).containsExactlyInAnyOrder("typed.saga", "right.saga");
    }

    @Test
    void checkWritesNothingAndFails() {
        String typed = Samples.write(folder, "typed.saga", TYPED);

        Run run = Run.sagaz("format", "--check", typed);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("typed.saga");
        assertThat(run.err()).contains("1 of 1 file not in the style");
        assertThat(Path.of(typed)).hasContent(TYPED);
    }

    @Test
    void checkSucceedsOnWhatFormatWrote() {
        String file = Samples.write(folder, "shop.saga", Samples.RIGHT);
        Run.sagaz("format", file);

        Run run = Run.sagaz("format", "--check", file);

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("1 file, all in the style already");
    }

    @Test
    void leavesAFileThatIsNotUtf8AndAllOthers() throws IOException {
        String typed = Samples.write(folder, "a.saga", TYPED);
        Path latin = folder.resolve("b.saga");
        byte[] bytes = "// gr\u00fcn\nrecord  A{}\n".getBytes(ISO_8859_1);
        Files.write(latin, bytes);

        Run run = Run.sagaz("format", folder.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("b.saga` isn't UTF-8, and no file was changed");
        assertThat(Files.readAllBytes(latin)).isEqualTo(bytes);
        assertThat(Path.of(typed)).hasContent(TYPED);
    }

    @Test
    void keepsThePermissionsAndTheLinkOfAFile() throws IOException {
        Path file = Path.of(Samples.write(folder, "real/typed.saga", TYPED));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.saga"), file);

        Run run = Run.sagaz("format", link.toString());

        assertThat(run.status()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent(FORMATTED);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void wantsAFileThatExists() {
        assertThat(Run.sagaz("format").status()).isEqualTo(2);
        assertThat(Run.sagaz("format", folder.resolve("nothing.saga").toString())
                        .err())
                .contains("there is no file or folder");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }
}
