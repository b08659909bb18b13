package io.sagaz.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
    @TempDir
    Path folder;

    @Test
    void isEqualForEqualParts() {
        assertThat(new Fingerprint().add("a", "1").add("b", "2").text())
                .isEqualTo(new Fingerprint().add("a", "1").add("b", "2").text());
    }

    @Test
    void differsWhenANameAValueOrTheOrderDiffers() {
        String text = new Fingerprint().add("a", "1").add("b", "2").text();

        assertThat(new Fingerprint().add("x", "1").add("b", "2").text()).isNotEqualTo(text);
        assertThat(new Fingerprint().add("a", "1").add("b", "3").text()).isNotEqualTo(text);
        assertThat(new Fingerprint().add("b", "2").add("a", "1").text()).isNotEqualTo(text);
    }

    @Test
    void differsWhenTheSameTextIsCutElsewhere() {
        assertThat(new Fingerprint().add("a", "bc").text())
                .isNotEqualTo(new Fingerprint().add("ab", "c").text());
    }

    @Test
    void seesAFileBelowAFolderThatWasBuiltAnew() throws IOException {
        Path file =
                Files.writeString(Files.createDirectories(folder.resolve("io")).resolve("A.class"), "a");
        String before = new Fingerprint().addState(folder).text();

        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));

        assertThat(new Fingerprint().addState(folder).text()).isNotEqualTo(before);
    }

    @Test
    void isTheSameForFilesThatNobodyTouched() throws IOException {
        Files.writeString(folder.resolve("b.jar"), "b");
        Files.writeString(folder.resolve("a.jar"), "a");

        assertThat(new Fingerprint().addState(folder).text())
                .isEqualTo(new Fingerprint().addState(folder).text());
    }
}
