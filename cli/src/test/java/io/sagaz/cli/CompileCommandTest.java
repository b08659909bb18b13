package io.sagaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.GeneratedFiles;
import io.sagaz.compiler.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompileCommandTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-02-02T02:02:02Z"));

    @TempDir
    private Path folder;

    private Path output;

    @BeforeEach
    void writeSagas() {
        output = folder.resolve("out");
        Samples.write(folder, "saga/shop/checkout.saga", Samples.RIGHT);
        Samples.write(folder, "saga/letters.saga", Samples.OTHER);
    }

    @Test
    void generatesJavaAndWhatGoesIntoTheJar() {
        Run run = compile();

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).matches("generated \\d+ files in .*out, \\d+ changed\\R");
        assertThat(output.resolve("shop/Checkout.java")).content().contains("package shop;");
        assertThat(output.resolve("letters/SendLetter.java")).exists();
        assertThat(output.resolve("META-INF/sagaz/shop.Checkout.json"))
                .content()
                .contains("shop/checkout.saga:");
        assertThat(output.resolve("META-INF/sagaz/shop/checkout.saga")).hasContent(Samples.RIGHT);
    }

    @Test
    void generatesTheBytesThatTheMavenPluginDoes() throws IOException {
        compile();

        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("shop/checkout.saga", bytes("saga/shop/checkout.saga"));
        files.put("letters.saga", bytes("saga/letters.saga"));
        Workspace workspace = Workspace.empty();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            workspace = workspace.with(file.getKey(), file.getValue());
        }
        SortedMap<Path, byte[]> expected = new GeneratedFiles(output, output).of(files, workspace.analyse());
        assertThat(expected).hasSizeGreaterThan(8);
        assertThat(generated()).hasSameElementsAs(expected.keySet());
        for (Map.Entry<Path, byte[]> file : expected.entrySet()) {
            assertThat(file.getKey()).hasBinaryContent(file.getValue());
        }
    }

    @Test
    void touchesNothingThatIsTheSame() throws IOException {
        compile();
        for (Path file : generated()) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }

        Run run = compile();

        assertThat(run.out()).contains(", none changed");
        assertThat(generated())
                .allSatisfy(file -> assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO));
    }

    @Test
    void deletesWhatIsNoLongerProducedAndNothingElse() throws IOException {
        compile();
        Path own = Path.of(Samples.write(output, "letters/Own.java", "mine"));
        Files.delete(folder.resolve("saga/letters.saga"));

        compile();

        assertThat(output.resolve("letters/SendLetter.java")).doesNotExist();
        assertThat(output.resolve("shop/Checkout.java")).exists();
        assertThat(own).exists();
    }

    @Test
    void writesNothingWhileThereIsAnError() {
        Samples.write(folder, "saga/shop/checkout.saga", Samples.WRONG);

        Run run = compile();

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("error[SAGA0304]", "2 files, 1 error");
        assertThat(output).doesNotExist();
    }

    @Test
    void putsResourcesElsewhereIfAsked() {
        Path resources = folder.resolve("resources");

        Run.sagaz(
                "compile",
                "--output=" + output,
                "--resources=" + resources,
                folder.resolve("saga").toString());

        assertThat(output.resolve("shop/Checkout.java")).exists();
        assertThat(output.resolve("META-INF")).doesNotExist();
        assertThat(resources.resolve("META-INF/sagaz/shop.Checkout.json")).exists();
    }

    @Test
    void refusesTwoFilesOfOneName() {
        Run run = Run.sagaz(
                "compile",
                "--output=" + output,
                Samples.write(folder, "a/one.saga", Samples.RIGHT),
                Samples.write(folder, "b/one.saga", Samples.OTHER));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("would both be `one.saga`; name the folder above them");
    }

    @Test
    void wantsToKnowWhereTo() {
        Run run = Run.sagaz("compile", folder.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--output");
    }

    @Test
    void refusesAnOutputThatIsNoFolder() {
        Run run = Run.sagaz("compile", "--output", Samples.write(folder, "file", "x"), folder.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("can't be written to");
    }

    private Run compile() {
        return Run.sagaz(
                "compile", "--output", output.toString(), folder.resolve("saga").toString());
    }

    private byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(folder.resolve(file));
    }

    private List<Path> generated() throws IOException {
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals(".sagaz-outputs"))
                    .toList();
        }
    }
}
