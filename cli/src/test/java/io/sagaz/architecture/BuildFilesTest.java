package io.sagaz.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class BuildFilesTest {
    private static final List<Pom> CHILDREN =
            Repository.files("*/pom.xml").map(Pom::read).toList();

    @Test
    void onlyTheParentNamesVersions() {
        assertThat(CHILDREN).isNotEmpty();
        assertThat(CHILDREN)
                .flatMap(BuildFilesTest::versionsOfItsOwn)
                .as("versions that belong into the parent POM")
                .isEmpty();
    }

    @Test
    void noVersionStandsTwice() {
        List<String> versioned = artifacts(Pom.parent())
                .filter(element -> Pom.text(element, "version").isPresent())
                .map(element -> artifact(element) + Pom.text(element, "type").orElse(""))
                .toList();

        assertThat(versioned).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void theDependencyPageKnowsWhatTheBuildUses() {
        String page = Repository.text(Repository.ROOT.resolve("docs/decisions/dependencies.md"));
        Set<String> used = Stream.concat(Stream.of(Pom.parent()), CHILDREN.stream())
                .flatMap(BuildFilesTest::artifacts)
                .map(BuildFilesTest::artifact)
                .filter(artifact -> !artifact.startsWith("sagaz-"))
                .collect(toCollection(TreeSet::new));

        assertThat(used).isNotEmpty();
        assertThat(used)
                .filteredOn(artifact -> !page.contains("| `" + artifact + "` |"))
                .as("artifacts without a line in docs/decisions/dependencies.md")
                .isEmpty();
    }

    @Test
    void samplesUseTheVersionThatStandsBesideThem() {
        List<Pom> samples = Repository.files("samples/*/pom.xml").map(Pom::read).toList();
        assertThat(samples).as("samples").isNotEmpty();

        assertThat(samples)
                .extracting(pom -> pom.property("sagaz.version"))
                .containsOnly(Optional.of(Pom.parent().version()));
    }

    private static List<String> versionsOfItsOwn(Pom pom) {
        return pom.elements("version").stream()
                .filter(version -> !version.getParentNode().getNodeName().equals("parent"))
                .map(version -> Repository.name(pom.file()) + ": " + version.getTextContent())
                .toList();
    }

    private static Stream<Element> artifacts(Pom pom) {
        return Stream.of("dependency", "plugin", "path").flatMap(name -> pom.elements(name).stream());
    }

    private static String artifact(Element element) {
        return Pom.text(element, "artifactId").orElse("");
    }
}
