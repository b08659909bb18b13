package io.sagaz.compiler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputsTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-02-02T02:02:02Z"));

    @TempDir
    Path target;

    private Outputs outputs;

    @BeforeEach
    void open() {
        outputs = new Outputs(target.resolve("sagaz/record.txt"));
    }

    @Test
    void writesWhatIsNew() throws IOException {
        int changes = outputs.replace("f", files("java/shop/A.java", "a", "java/shop/B.java", "b"));

        assertThat(changes).isEqualTo(2);
        assertThat(target.resolve("java/shop/A.java")).hasContent("a");
        assertThat(target.resolve("java/shop/B.java")).hasContent("b");
    }

    @Test
    void touchesOnlyWhatDiffers() throws IOException {
        outputs.replace("f", files("A.java", "a", "B.java", "b"));
        Files.setLastModifiedTime(target.resolve("A.java"), LONG_AGO);
        Files.setLastModifiedTime(target.resolve("B.java"), LONG_AGO);

        int changes = outputs.replace("g", files("A.java", "a", "B.java", "other"));

        assertThat(changes).isEqualTo(1);
        assertThat(Files.getLastModifiedTime(target.resolve("A.java"))).isEqualTo(LONG_AGO);
        assertThat(target.resolve("B.java")).hasContent("other");
    }

    @Test
    void deletesWhatIsNoLongerProduced() throws IOException {
        outputs.replace("f", files("A.java", "a", "B.java", "b"));

        int changes = outputs.replace("g", files("A.java", "a"));

        assertThat(changes).isEqualTo(1);
        assertThat(target.resolve("A.java")).exists();
        assertThat(target.resolve("B.java")).doesNotExist();
    }

    @Test
    void leavesAloneWhatSomebodyElsePutThere() throws IOException {
        outputs.replace("f", files("java/A.java", "a"));
        Files.writeString(target.resolve("java/Mine.java"), "mine");

        outputs.replace("g", files());

        assertThat(target.resolve("java/A.java")).doesNotExist();
        assertThat(target.resolve("java/Mine.java")).hasContent("mine");
    }

    @Test
    void areUpToDateWhenMadeFromTheSame() throws IOException {
        outputs.replace("f", files("A.java", "a"));

        assertThat(outputs.areUpToDate("f")).isTrue();
        assertThat(outputs.areUpToDate("g")).isFalse();
    }

    @Test
    void areNotUpToDateWhenOneWasChangedOrDeleted() throws IOException {
        outputs.replace("f", files("A.java", "a"));

        Files.writeString(target.resolve("A.java"), "b");
        assertThat(outputs.areUpToDate("f")).isFalse();

        Files.delete(target.resolve("A.java"));
        assertThat(outputs.areUpToDate("f")).isFalse();
    }

    @Test
    void areNotUpToDateBeforeTheFirstBuildAndWithARecordThatNobodyUnderstands() throws IOException {
        assertThat(outputs.areUpToDate("f")).isFalse();

        outputs.replace("f", files("A.java", "a"));
        Files.writeString(target.resolve("sagaz/record.txt"), "something else\nf\n");
        assertThat(outputs.areUpToDate("f")).isFalse();
    }

    @Test
    void staysRightInAFolderThatWasMoved() throws IOException {
        outputs.replace("f", files("java/A.java", "a"));
        Path copy = target.resolve("copy");
        Files.createDirectories(copy.resolve("java"));
        Files.createDirectories(copy.resolve("sagaz"));
        Files.copy(target.resolve("java/A.java"), copy.resolve("java/A.java"));
        Files.copy(target.resolve("sagaz/record.txt"), copy.resolve("sagaz/record.txt"));

        Outputs moved = new Outputs(copy.resolve("sagaz/record.txt"));
        assertThat(moved.areUpToDate("f")).isTrue();
        moved.replace("g", new TreeMap<>());

        assertThat(copy.resolve("java/A.java")).doesNotExist();
        assertThat(target.resolve("java/A.java")).exists();
    }

    @Test
    void aBuildKilledWhileWritingLeavesNothingThatLooksUpToDate() throws IOException {
        outputs.replace("f", files("A.java", "a", "B.java", "b"));
        // A folder in the place of a file makes writing fail half way.
        Files.createDirectories(target.resolve("C.java/in-the-way"));

        assertThat(catchThrowableOfReplace(files("A.java", "new", "C.java", "c")))
                .isInstanceOf(IOException.class);

        assertThat(outputs.areUpToDate("f")).isFalse();
        assertThat(outputs.areUpToDate("g")).isFalse();
        assertThat(outputs.areUpToDate("")).isFalse();
        Files.delete(target.resolve("C.java/in-the-way"));
        Files.delete(target.resolve("C.java"));
        outputs.replace("h", files("C.java", "c"));
        assertThat(target.resolve("A.java")).doesNotExist();
        assertThat(target.resolve("C.java")).hasContent("c");
    }

    private Throwable catchThrowableOfReplace(SortedMap<Path, byte[]> files) {
        return org.assertj.core.api.Assertions.catchThrowable(() -> outputs.replace("g", files));
    }

    private SortedMap<Path, byte[]> files(String... namesAndTexts) {
        SortedMap<Path, byte[]> files = new TreeMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(target.resolve(namesAndTexts[i]), namesAndTexts[i + 1].getBytes(UTF_8));
        }
        return files;
    }
}
