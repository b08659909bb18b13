package io.sagaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as users run it: one file, in a process of its own. */
class SagazJarIT {
    private static final Path JAR = Path.of("target", "sagaz.jar");
    private static final long SECONDS_MAX = 60;

    @TempDir
    private Path folder;

    @Test
    void validatesARightFile() throws Exception {
        Run run = sagaz("validate", Samples.write(folder, "right.saga", Samples.RIGHT));

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void exitsWithOneWhenThereAreErrors() throws Exception {
        Run run = sagaz("validate", Samples.write(folder, "wrong.saga", Samples.WRONG));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("error[SAGA0304]").doesNotContain("\u001b");
    }

    @Test
    void exitsWithTwoOnWrongUsage() throws Exception {
        Run run = sagaz("validate", "nowhere.saga");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("nowhere.saga");
        assertThat(sagaz("validate", "--format=xml", "x.saga").status()).isEqualTo(2);
        assertThat(sagaz("nonsense").status()).isEqualTo(2);
    }

    @Test
    void exitsWithThreeOnAFaultOfOurs() throws Exception {
        Path damaged = folder.resolve("damaged");
        Samples.write(damaged, "io/sagaz/compiler/diagnostics/TextForm.class", "no class");

        Run run = run(
                List.of("-cp", damaged + File.pathSeparator + JAR.toAbsolutePath(), "io.sagaz.cli.Main"),
                "validate",
                Samples.write(folder, "right.saga", Samples.RIGHT));

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("fault of sagaz itself, please report it")
                .doesNotContain("\tat ");
    }

    @Test
    void simulates() throws Exception {
        Run run = sagaz("simulate", "--format", "json", Samples.write(folder, "right.saga", Samples.RIGHT));

        assertThat(run.status()).isZero();
        assertThat(new ObjectMapper().readTree(run.out()).get("sagas")).hasSize(1);
    }

    @Test
    void writesUtf8WhateverTheLocale() throws Exception {
        Run run = sagaz("simulate", Samples.write(folder, "right.saga", Samples.RIGHT));

        assertThat(run.out()).contains("reserve → charge");
    }

    @Test
    void explainsAsItDoesInTheBuild() throws Exception {
        assertThat(sagaz("explain", "SAGA0501")).isEqualTo(Run.sagaz("explain", "SAGA0501"));
    }

    private Run sagaz(String... arguments) throws IOException, InterruptedException {
        return run(List.of("-jar", JAR.toAbsolutePath().toString()), arguments);
    }

    private Run run(List<String> java, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=US-ASCII"));
        command.addAll(java);
        command.addAll(List.of(arguments));
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out).redirectError(err);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try {
            assertThat(process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Run(process.exitValue(), text(out), text(err));
    }

    private static String text(File file) throws IOException {
        return Files.readString(file.toPath(), StandardCharsets.UTF_8);
    }
}
