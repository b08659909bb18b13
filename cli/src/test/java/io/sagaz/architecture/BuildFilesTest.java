package io.sagaz.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class BuildFilesTest {
    private static final List<Pom> CHILDREN =
            Repository.files("*/pom.xml").map(Pom::read).toList();

    @Test
    void onlyTheParentNamesVersions() {
        assertThat(CHILDREN)
                .isNotEmpty()
                .allSatisfy(pom -> assertThat(pom.elements("version"))
                        .as(Repository.name(pom.file()))
                        .allMatch(
                                version -> version.getParentNode().getNodeName().equals("parent")));
    }

    @Test
    void noVersionStandsTwice() {
        List<String> literals = Pom.parent().elements("version").stream()
                .map(Element::getTextContent)
                .filter(version -> !version.startsWith("${"))
                .toList();
        List<String> managed = Stream.concat(
                        Pom.parent().elements("plugin").stream(), Pom.parent().elements("dependency").stream())
                .filter(element -> Pom.text(element, "version").isPresent())
                .map(element -> artifact(element) + Pom.text(element, "type").orElse(""))
                .toList();

        assertThat(literals).contains(Pom.parent().version());
        assertThat(managed).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void theDependencyPageKnowsWhatTheBuildUses() {
        String page = Repository.text(Repository.ROOT.resolve("docs/decisions/dependencies.md"));
        TreeSet<String> used = Stream.concat(Stream.of(Pom.parent()), CHILDREN.stream())
                .flatMap(pom -> Stream.of("dependency", "plugin", "path").flatMap(name -> pom.elements(name).stream()))
                .map(BuildFilesTest::artifact)
                .filter(artifact -> !artifact.startsWith("sagaz-"))
                .collect(toCollection(TreeSet::new));

        assertThat(used).isNotEmpty().allMatch(artifact -> page.contains("`" + artifact + "`"));
    }

    @Test
    void samplesUseTheVersionThatStandsBesideThem() {
        List<Pom> samples = Repository.files("samples/*/pom.xml").map(Pom::read).toList();
        assumeThat(samples).as("there are no samples").isNotEmpty();

        assertThat(samples)
                .allSatisfy(pom -> assertThat(pom.property("sagaz.version"))
                        .as(Repository.name(pom.file()))
                        .isEqualTo(Optional.of(Pom.parent().version())));
    }

    private static String artifact(Element element) {
        return Pom.text(element, "artifactId").orElse("");
    }
}
