package io.sagaz.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.compiler.model.JavaClasses;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassPathTest {
    private static final Path TEST_CLASSES = Path.of("target", "test-classes");

    @TempDir
    private Path folder;

    /** Public, and so usable. */
    public static final class Usable {}

    static final class Hidden {}

    /** Has no value without one of the class around it. */
    @SuppressWarnings("ClassCanBeStatic")
    public final class Inner {}

    /** Has a type parameter. */
    public record Box<T>(T content) {}

    private static JavaClasses classes(Path... entries) {
        return path(entries).classes();
    }

    private static ClassPath path(Path... entries) {
        try {
            return ClassPath.of(List.of(entries), List.of(), List.of());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.Currency",
                "java.time.LocalTime",
                "java.util.Locale.Category",
                "java.sql.Timestamp",
                "io.sagaz.compiler.Workspace",
                "io.sagaz.compiler.ClassPathTest.Usable"
            })
    void findsClassesOfThePlatformAndOfFolders(String name) {
        assertThat(classes(TEST_CLASSES, Path.of("target", "classes")).find(name))
                .contains(new JavaClasses.Found(Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "java.util.List, has type parameters",
        "java.lang.Deprecated, is an annotation",
        "io.sagaz.compiler.ClassPathTest, isn't public",
        "io.sagaz.compiler.ClassPathTest.Hidden, isn't public",
        "io.sagaz.compiler.ClassPathTest.Inner, isn't public",
        "io.sagaz.compiler.ClassPathTest.Box, has type parameters"
    })
    void refusesWhatAFieldCannotBe(String name, String refusal) {
        assertThat(classes(TEST_CLASSES).find(name)).contains(new JavaClasses.Found(Optional.of(refusal)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.util.Currenci", "java.utl.Currency", "Currency", "java.util", "java", "a..b", "$"})
    void findsNoOther(String name) {
        assertThat(classes(TEST_CLASSES).find(name)).isEmpty();
    }

    @Test
    void knowsWhatAPackageHas() {
        JavaClasses classes = classes(TEST_CLASSES);

        assertThat(classes.inPackage("java.util")).contains("Currency").doesNotContain("Map$Entry", "Currenci");
        assertThat(classes.inPackage("io.sagaz.compiler"))
                .contains("ClassPathTest")
                .doesNotContain("Workspace");
        assertThat(classes.inPackage("nowhere")).isEmpty();
        assertThat(classes.inPackage("")).isEmpty();
    }

    @Test
    void takesAnOwnClassForKnownWhereItsSourceStands() throws IOException {
        Path source = folder.resolve("shop/money/Coin.java");
        Files.createDirectories(folder.resolve("shop/money"));
        Files.writeString(source, "not even Java yet");
        JavaClasses classes =
                ClassPath.of(List.of(), List.of(folder), List.of()).classes();

        assertThat(classes.find("shop.money.Coin")).contains(new JavaClasses.Found(Optional.empty()));
        assertThat(classes.find("shop.money.Coin.Side")).contains(new JavaClasses.Found(Optional.empty()));
        assertThat(classes.find("shop.money.Note")).isEmpty();
        assertThat(classes.inPackage("shop.money")).containsExactly("Coin");
    }

    @Test
    void readsJars() throws IOException {
        Path jar = jar(Map.of(
                "META-INF/sagaz/a/b.saga", "namespace a",
                "META-INF/other.saga", "namespace other",
                "io/sagaz/compiler/ClassPathTest$Usable.class", ""));
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            Files.copy(
                    TEST_CLASSES.resolve("io/sagaz/compiler/ClassPathTest$Usable.class"),
                    files.getPath("io/sagaz/compiler/ClassPathTest$Usable.class"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        ClassPath path = path(jar);

        assertThat(path.sagaFiles()).containsOnlyKeys(jar + "!/META-INF/sagaz/a/b.saga");
        assertThat(path.jars()).containsExactly(jar);
        assertThat(path.classes().find("io.sagaz.compiler.ClassPathTest.Usable"))
                .contains(new JavaClasses.Found(Optional.empty()));
    }

    @Test
    void leavesOutWhatIsNotThere() {
        assertThat(path(folder.resolve("no.jar"), folder.resolve("no")).sagaFiles())
                .isEmpty();
    }

    @Test
    void saysThatAFileIsNoJar() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "no jar");

        assertThatThrownBy(() -> ClassPath.of(List.of(file), List.of(), List.of()))
                .isInstanceOfAny(IOException.class, ProviderNotFoundException.class);
    }

    @Test
    void leavesWhatItCannotReadOfAClassToJavac() throws IOException {
        Path broken = folder.resolve("a/Broken.class");
        Files.createDirectories(folder.resolve("a"));
        Files.write(broken, new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0});

        assertThat(classes(folder).find("a.Broken")).contains(new JavaClasses.Found(Optional.empty()));
    }

    private Path jar(Map<String, String> files) throws IOException {
        Path jar = folder.resolve("made.jar");
        URI uri = URI.create("jar:" + jar.toUri());
        try (FileSystem made = FileSystems.newFileSystem(uri, Map.of("create", "true"))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path inside = made.getPath("/" + file.getKey());
                Files.createDirectories(inside.getParent());
                Files.writeString(inside, file.getValue());
            }
        }
        return jar;
    }
}
