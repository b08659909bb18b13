package io.sagaz.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The benchmarks are built in their profile alone: what holds for the classes of the others is read from their sources. */
class BenchmarksTest {
    private static final String FOLDER = "benchmarks";
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?([\\w.]+)\\.(\\w+);$", Pattern.MULTILINE);

    @Test
    void areBuiltInTheirProfileAlone() {
        assertThat(Pom.parent().elements("module"))
                .extracting(Element::getTextContent)
                .containsOnlyOnce(FOLDER);
        assertThat(Pom.parent().modules()).doesNotContain(FOLDER);
    }

    @Test
    void importOnlyWhatTheirModuleMay() {
        List<String> imports = Repository.files(FOLDER + "/src/main/java/**.java")
                .map(Repository::text)
                .flatMap(text -> IMPORT.matcher(text).results())
                .map(found -> found.group(1) + "." + found.group(2))
                .distinct()
                .toList();

        assertThat(imports).isNotEmpty();
        assertThat(imports.stream().flatMap(name -> objection(name).stream())).isEmpty();
    }

    private static Optional<String> objection(String name) {
        Module own = Module.named(FOLDER);
        String packageName = name.substring(0, name.lastIndexOf('.'));
        if (!name.startsWith("io.sagaz.")) {
            return Library.owning(name).filter(it -> it.isFor(own.root())).isPresent()
                    ? Optional.empty()
                    : Optional.of(name + " is of no library for " + own.root());
        }
        Module used = Module.owning(packageName);
        return own.uses().contains(used.folder()) && used.opens(packageName)
                ? Optional.empty()
                : Optional.of(own.folder() + " may not use " + name);
    }
}
