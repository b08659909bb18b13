package io.sagaz.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HygieneTest {
    private static final Pattern SENTENCE = Pattern.compile("^/\\*\\*\\s[^@]*\\w.*[.]", Pattern.DOTALL);

    @ParameterizedTest
    @EnumSource
    void noTextBreaksABan(Ban ban) {
        List<String> breaches = Repository.FILES.stream()
                .filter(Repository::isText)
                .flatMap(file -> ban.breaches(file).stream())
                .toList();

        assertThat(breaches).as(ban.name()).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        List<Path> packages = foldersOf("*/src/main/java/**.java").toList();

        assertThat(packages).isNotEmpty();
        assertThat(packages)
                .filteredOn(folder -> !SENTENCE.matcher(description(folder)).find())
                .as("packages whose package-info.java has no sentence")
                .isEmpty();
    }

    @Test
    void everyPackageIsNullMarkedExceptForWhatAntlrWrites() {
        List<Path> packages = foldersOf("*/src/{main,test}/java/**.java")
                .filter(folder -> !folder.startsWith(Repository.ROOT.resolve("grammar")))
                .toList();

        assertThat(packages).isNotEmpty();
        assertThat(packages)
                .filteredOn(folder -> !description(folder).contains("@NullMarked\npackage "))
                .as("packages whose package-info.java has no @NullMarked")
                .isEmpty();
    }

    private static Stream<Path> foldersOf(String glob) {
        return Repository.files(glob).map(Path::getParent).collect(toCollection(TreeSet::new)).stream();
    }

    /** The package's description; that of a test's package may stand beside what it tests. */
    private static String description(Path folder) {
        Path beside = Path.of(folder.toString().replace("/src/test/java/", "/src/main/java/"));
        return Stream.of(folder, beside)
                .map(place -> place.resolve("package-info.java"))
                .filter(Files::exists)
                .findFirst()
                .map(Repository::text)
                .orElse("");
    }
}
