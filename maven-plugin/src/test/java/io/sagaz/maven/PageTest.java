package io.sagaz.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The second half of docs/maven-plugin.md is what the plugin's descriptor says; {@code -Dsagaz.update=true} writes it. */
class PageTest {
    private static final Path PAGE = Path.of("..", "docs", "maven-plugin.md");
    private static final String DESCRIPTOR = "/META-INF/maven/plugin.xml";
    private static final String START = "## Goals and their parameters\n";

    @Test
    void saysWhatTheDescriptorSays() throws Exception {
        String page = Files.readString(PAGE);
        String expected = page.substring(0, page.indexOf(START)) + START + reference();

        if (Boolean.getBoolean("sagaz.update")) {
            Files.writeString(PAGE, expected);
        }
        assertThat(page).isEqualTo(expected);
    }

    private static String reference() throws IOException, SAXException, ParserConfigurationException {
        try (InputStream descriptor = PageTest.class.getResourceAsStream(DESCRIPTOR)) {
            Element plugin = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(descriptor)
                    .getDocumentElement();
            List<Element> goals = elements(plugin, "mojo");
            assertThat(goals).isNotEmpty();
            return goals.stream().map(PageTest::section).collect(Collectors.joining());
        }
    }

    private static String section(Element goal) {
        List<Element> phase = elements(goal, "phase");
        String without = text(goal, "requiresProject").equals("true") ? "." : "; needs no project.";
        String when = phase.isEmpty()
                ? "Belongs to no phase" + without
                : "Phase `" + phase.get(0).getTextContent() + "`, if the execution names none.";
        String rows = elements(goal, "parameter").stream()
                .filter(parameter -> text(parameter, "editable").equals("true"))
                .map(parameter -> row(parameter, goal))
                .collect(Collectors.joining());
        return "\n### `" + text(goal, "goal") + "`\n\n" + text(goal, "description") + "\n\n" + when
                + "\n\n| parameter | property | default | |\n|---|---|---|---|\n" + rows;
    }

    private static String row(Element parameter, Element goal) {
        String name = text(parameter, "name");
        Element configured = elements(goal, name).get(0);
        String property = configured.getTextContent().replaceAll("[${}]", "");
        String standard = configured.getAttribute("default-value");
        return "| `" + name + "` | `" + property + "` | " + (standard.isEmpty() ? "" : "`" + standard + "`") + " | "
                + text(parameter, "description") + " |\n";
    }

    private static String text(Element element, String child) {
        return elements(element, child).get(0).getTextContent();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }
}
