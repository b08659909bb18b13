package io.sagaz.compiler.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What has to be true of the forms of every saga there is in the test resources. */
class PictureFormsTest {
    private static final Pattern MERMAID_LINE = Pattern.compile("flowchart TB|"
            + "    (accTitle: [^\\n;]+"
            + "|[sc]\\d+(\\[\\[|\\(\\[|\\[)\"[^\"`\\[\\]{}|%\\\\:]*\"(]]|]\\)|])"
            + "|[sc]\\d+ (-->|==>|-\\.->) [sc]\\d+"
            + "|classDef [a-z]+ [-a-z:#0-9,]+(\\d+ \\d+)?(px)?"
            + "|class [sc\\d,]+ [a-z]+)");
    private static final Pattern TAG = Pattern.compile("<(/?b|br/)>");
    private static final Pattern NUMBER = Pattern.compile("#\\d+;");

    private static final List<SagaGraph> GRAPHS = Drawn.all();

    @Test
    void noNameGetsOutOfAMermaidLabel() {
        for (SagaGraph graph : GRAPHS) {
            assertThat(MermaidForm.print(graph).lines()).allMatch(MERMAID_LINE.asMatchPredicate());
        }
        assertThat(MermaidForm.print(Drawn.graph("hostile"))
                        .lines()
                        .map(line ->
                                NUMBER.matcher(TAG.matcher(line).replaceAll("")).replaceAll("")))
                .filteredOn(line -> line.matches(".*[sc]\\d+\\W*\\[.*"))
                .isNotEmpty()
                .noneMatch(line -> line.matches(".*[<&;#].*"));
    }

    @Test
    void mermaidShowsEverythingThatIsWritten() {
        String text = MermaidForm.print(Drawn.graph("hostile"));

        assertThat(unescaped(text).replace("\u2060", ""))
                .contains("when order.name == \"\\\"] --> s9; click s0 \\\\N &quot; %%\"")
                .contains("<b>end</b>", "<b>click</b>", "Überweisung.zahleAusländischeÜberweisung取引");
    }

    @Test
    void mermaidReadsNoMarkdown() {
        SagaGraph graph = Drawn.ofText("""
                service S { a(text: String) }
                saga F(text: String) {
                    step my_step_ = S.a(text)
                        when text == "\\" *a* _b_ \\\\"
                }
                """);

        assertThat(unescaped(MermaidForm.print(graph)))
                .contains("<b>my_step\u2060_\u2060</b>")
                .contains("when text == \"\u2060\\\u2060\" \u2217a\u2217 \u2060_\u2060b\u2060_\u2060"
                        + " \u2060\\\u2060\u2060\\\u2060\"");
    }

    private static String unescaped(String text) {
        Matcher matcher = Pattern.compile("#(\\d+);").matcher(text);
        return matcher.replaceAll(
                number -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(number.group(1)))));
    }

    @Test
    void everyStringOfDotIsClosedInItsLine() {
        for (SagaGraph graph : GRAPHS) {
            assertThat(DotForm.print(graph).lines())
                    .allSatisfy(line -> assertThat(line.replaceAll("\\\\.", "")
                                            .chars()
                                            .filter(it -> it == '"')
                                            .count()
                                    % 2)
                            .as(line)
                            .isZero());
        }
    }

    @Test
    void everySvgIsWellFormedAndNamesItself() throws Exception {
        for (SagaGraph graph : GRAPHS) {
            Element root = parse(SvgForm.print(graph)).getDocumentElement();

            Set<String> ids = new HashSet<>();
            elements(root, "*").forEach(element -> {
                if (element.hasAttribute("id")) {
                    assertThat(ids.add(element.getAttribute("id"))).isTrue();
                }
            });
            assertThat(ids)
                    .containsExactlyInAnyOrder(
                            root.getAttribute("aria-labelledby").split(" "));
            assertThat(elements(root, "title").get(0).getTextContent())
                    .isEqualTo(graph.name().text() + ", version " + graph.version());
            assertThat(elements(root, "desc").get(0).getTextContent())
                    .satisfies(words -> assertThat(graph.nodes().stream().limit(100))
                            .allMatch(node -> words.contains(node.name() + ": ")));
        }
    }

    @Test
    void svgHasTheNameOfEveryStep() throws Exception {
        for (SagaGraph graph : GRAPHS) {
            Element root = parse(SvgForm.print(graph)).getDocumentElement();

            assertThat(elements(root, "text").stream()
                            .filter(text -> text.getAttribute("class").equals("name"))
                            .map(Element::getTextContent))
                    .containsExactlyElementsOf(graph.nodes().stream()
                            .map(node -> Line.shown(node.name()))
                            .toList());
        }
    }

    @Test
    void textsFitTheirBoxes() {
        for (SagaGraph graph : GRAPHS) {
            for (SagaGraph.Node node : graph.nodes()) {
                Caption caption = Caption.of(node);
                assertThat(caption.lines())
                        .allSatisfy(line -> assertThat(FontTable.width(
                                        line.text(), Caption.size(line.role()), line.role() == Line.Role.NAME))
                                .isLessThan(caption.width() - 20));
            }
        }
    }

    @Test
    void theSameSagaGivesTheSameBytes() {
        for (SagaGraph graph : GRAPHS) {
            assertThat(SvgForm.print(graph)).isEqualTo(SvgForm.print(graph));
        }
    }

    @Test
    void theLegendSaysWhatIsInThePicture() {
        assertThat(SvgForm.print(Drawn.graph("rollout")))
                .contains(">waits<", ">runs a saga<", ">for each element<", ">undone by<")
                .doesNotContain(">irreversible<", ">only asks<", ">pivot: ");
        assertThat(SvgForm.print(Drawn.graph("order")))
                .contains(">irreversible<", ">pivot: no way back<", ">hands its output on<")
                .doesNotContain(">waits<", ">for each element<");
    }

    @Test
    void whatIsNotSeenIsShownAsASign() {
        SagaGraph graph = Drawn.ofText("""
                service S { a(text: String) b() }
                saga F(text: String) {
                    step one = S.a(text)
                        compensate manual "a\u202eb\u0007c"
                }
                """);

        assertThat(SvgForm.print(graph)).contains("a\uFFFDb\uFFFDc").doesNotContain("\u202e", "\u0007");
        assertThat(DotForm.print(graph)).contains("a\uFFFDb\uFFFDc");
    }

    @Test
    void aSagaWithoutStepsHasAPictureToo() {
        SagaGraph graph = Drawn.ofText("saga Empty() {}");

        assertThat(SvgForm.print(graph)).contains("Empty");
        assertThat(MermaidForm.print(graph)).startsWith("flowchart TB\n");
        assertThat(DotForm.print(graph)).startsWith("digraph \"Empty\" {");
    }

    @Test
    void longTextsAreCutAndWrapped() {
        assertThat(Line.shown("x".repeat(500))).hasSize(Line.LENGTH_MAX).endsWith("…");
        assertThat(Line.wrapped("for each device in a.very.long.path.of.fields", 20))
                .containsExactly("for each device in", "a.very.long.path.of.", "fields");
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Element root, String name) {
        List<Element> elements = new ArrayList<>();
        NodeList found = root.getElementsByTagName(name);
        for (int index = 0; index < found.getLength(); index++) {
            elements.add((Element) found.item(index));
        }
        return elements;
    }
}
