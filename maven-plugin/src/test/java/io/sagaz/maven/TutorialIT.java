package io.sagaz.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what {@code docs/tutorial.md} says, from its first block to its last, in an empty folder. */
class TutorialIT {
    private static final Path PAGE = Path.of("..", "docs", "tutorial.md");

    @TempDir
    private Path folder;

    private String output = "";
    private int commands;

    @Test
    void everyFileAndCommandOfTheTutorialDoesWhatItSays() throws IOException, InterruptedException {
        List<TutorialPart> parts = TutorialPart.of(Files.readString(PAGE));
        for (TutorialPart part : parts) {
            if (part.language().equals("sh")) {
                run(part);
            } else if (part.language().equals("text")) {
                assertThat(output).as(part.text()).containsSubsequence(part.lines());
            } else {
                write(part);
            }
        }
        assertThat(commands).isEqualTo(7);
    }

    private void write(TutorialPart part) throws IOException {
        assertThat(part.file()).as("the file of:\n" + part.text()).isNotEmpty();
        Path file = folder.resolve(part.file());
        Files.createDirectories(file.getParent());
        Files.writeString(file, part.language().equals("diff") ? part.applied(Files.readString(file)) : part.text());
    }

    private void run(TutorialPart part) throws IOException, InterruptedException {
        output = "";
        for (String line : part.lines()) {
            List<String> words = List.of(line.split(" ", -1));
            assertThat(words.get(0)).isEqualTo("mvn");
            run(words.subList(1, words.size()));
            commands++;
        }
    }

    /** Maven as it runs this build, with the plugin and runtime that were installed for its integration tests. */
    private void run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(maven(), "-B", "-s", settings().toString()));
        command.add("-Dmaven.repo.local=" + property("sagaz.it.repository"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        output += new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        boolean mistake = output.contains("error[SAGA");
        assertThat(process.waitFor() != 0).as(output).isEqualTo(mistake);
    }

    private static String maven() {
        boolean windows = File.separatorChar == '\\';
        return Path.of(property("sagaz.it.maven"), "bin", windows ? "mvn.cmd" : "mvn")
                .toString();
    }

    /** Those of the other integration tests: what this build has downloaded isn't downloaded again. */
    private Path settings() throws IOException {
        Path settings = folder.resolve("settings.xml");
        String url = Path.of(property("sagaz.it.downloads")).toUri().toString();
        Files.writeString(
                settings, Files.readString(Path.of("src", "it", "settings.xml")).replace("@localRepositoryUrl@", url));
        return settings;
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        assertThat(value).as(name + ", which the build sets").isNotNull();
        return String.valueOf(value);
    }
}
