package io.sagaz.compiler.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SarifFormTest {
    private static final String FILE = "my sagas/bestellung-ü.saga";
    private static final String TEXT = "record Order { id Uuid }\nrecord Ordre {}\n";

    private static Span span(String piece) {
        int start = TEXT.indexOf(piece);
        SourceText source = SourceText.of(TEXT);
        return new Span(FILE, source.position(start), source.position(start + piece.length()));
    }

    private static Diagnostic error() {
        return Diagnostic.at(span(" Uuid"), Code.MISSING, "`:` is missing")
                .label("here")
                .related(span("Ordre"), "another one")
                .why("a field has a type")
                .help("write `id: Uuid`")
                .fix("Insert `:`", new Edit(span(" Uuid"), ": Uuid"), new Edit(span("Ordre"), "Order"))
                .build();
    }

    private static Diagnostic warning() {
        return Diagnostic.at(span("record Ordre"), Code.DANGLING_DOC, "belongs to nothing")
                .build();
    }

    private static JsonNode print(Diagnostic... diagnostics) throws Exception {
        return new ObjectMapper().readTree(SarifForm.print(List.of(diagnostics)));
    }

    /** The properties that section 3 of the standard requires or allows, for what we write. */
    private static void assertHasOnly(JsonNode object, Set<String> required, String... allowed) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        assertThat(names).containsAll(required);
        names.removeAll(required);
        assertThat(List.of(allowed)).containsAll(names);
    }

    @Test
    void hasThePropertiesOfTheStandardAndNoOthers() throws Exception {
        JsonNode log = print(error(), warning());

        assertHasOnly(log, Set.of("version", "runs"), "$schema");
        assertThat(log.get("version").asText()).isEqualTo("2.1.0");
        assertThat(log.get("runs")).hasSize(1);
        JsonNode run = log.at("/runs/0");
        assertHasOnly(run, Set.of("tool", "results"), "columnKind");
        assertThat(run.get("columnKind").asText()).isEqualTo("unicodeCodePoints");
        assertHasOnly(run.get("tool"), Set.of("driver"));
        assertHasOnly(run.at("/tool/driver"), Set.of("name"), "rules");
        for (JsonNode rule : run.at("/tool/driver/rules")) {
            assertHasOnly(rule, Set.of("id"), "name", "shortDescription", "help", "defaultConfiguration");
            assertHasOnly(rule.get("help"), Set.of("text"), "markdown");
            assertThat(rule.at("/defaultConfiguration/level").asText()).isIn("error", "warning", "note");
        }
        for (JsonNode result : run.get("results")) {
            assertHasOnly(
                    result,
                    Set.of("message"),
                    "ruleId",
                    "ruleIndex",
                    "level",
                    "locations",
                    "relatedLocations",
                    "fixes");
            assertHasOnly(result.get("message"), Set.of("text"));
            assertThat(result.get("locations")).hasSize(1);
            int rule = result.get("ruleIndex").asInt();
            assertThat(run.at("/tool/driver/rules/" + rule + "/id")).isEqualTo(result.get("ruleId"));
            result.get("locations").forEach(SarifFormTest::assertLocation);
            result.path("relatedLocations").forEach(SarifFormTest::assertLocation);
            result.path("fixes").forEach(SarifFormTest::assertFix);
        }
    }

    private static void assertLocation(JsonNode location) {
        assertHasOnly(location, Set.of("physicalLocation"), "message");
        assertHasOnly(location.get("physicalLocation"), Set.of("artifactLocation", "region"));
        assertRegion(location.at("/physicalLocation/region"));
    }

    private static void assertFix(JsonNode fix) {
        assertHasOnly(fix, Set.of("artifactChanges"), "description");
        for (JsonNode change : fix.get("artifactChanges")) {
            assertHasOnly(change, Set.of("artifactLocation", "replacements"));
            assertThat(change.get("replacements")).isNotEmpty();
            for (JsonNode replacement : change.get("replacements")) {
                assertHasOnly(replacement, Set.of("deletedRegion"), "insertedContent");
                assertRegion(replacement.get("deletedRegion"));
            }
        }
    }

    private static void assertRegion(JsonNode region) {
        assertHasOnly(region, Set.of("startLine"), "startColumn", "endLine", "endColumn");
        region.forEach(number -> assertThat(number.asInt()).isPositive());
    }

    @Test
    void saysEverything() throws Exception {
        JsonNode log = print(error(), warning());

        JsonNode result = log.at("/runs/0/results/0");
        assertThat(result.get("ruleId").asText()).isEqualTo("SAGA0001");
        assertThat(result.get("level").asText()).isEqualTo("error");
        assertThat(result.at("/message/text").asText())
                .isEqualTo("`:` is missing\nwhy: a field has a type\nhelp: write `id: Uuid`");
        assertThat(result.at("/locations/0/message/text").asText()).isEqualTo("here");
        assertThat(result.at("/locations/0/physicalLocation/region").toString())
                .isEqualTo("{\"startLine\":1,\"startColumn\":18,\"endLine\":1,\"endColumn\":23}");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("my%20sagas/bestellung-%C3%BC.saga");
        assertThat(result.at("/relatedLocations/0/message/text").asText()).isEqualTo("another one");
        assertThat(result.at("/fixes/0/description/text").asText()).isEqualTo("Insert `:`");
        assertThat(result.at("/fixes/0/artifactChanges")).hasSize(1);
        assertThat(result.at("/fixes/0/artifactChanges/0/replacements/0/insertedContent/text")
                        .asText())
                .isEqualTo(": Uuid");
        assertThat(log.at("/runs/0/results/1/level").asText()).isEqualTo("warning");
        assertThat(log.at("/runs/0/tool/driver/rules/0/shortDescription/text").asText())
                .isEqualTo("Something is missing");
        assertThat(log.at("/runs/0/tool/driver/rules/0/help/markdown").asText()).contains("## Right");
    }

    @Test
    void namesFilesByTheirUri() {
        assertThat(SarifForm.uri("/shop/a b.saga")).isEqualTo("file:///shop/a%20b.saga");
        assertThat(SarifForm.uri("C:\\sagas\\a.saga")).isEqualTo("file:///C:/sagas/a.saga");
        assertThat(SarifForm.uri("a:b.saga")).isEqualTo("./a:b.saga");
        assertThat(SarifForm.uri("src/100%.saga")).isEqualTo("src/100%25.saga");
    }

    @Test
    void ofNothingIsALogWithoutResults() throws Exception {
        JsonNode log = print();

        assertThat(log.at("/runs/0/results").isArray()).isTrue();
        assertThat(log.at("/runs/0/results")).isEmpty();
    }

    @Test
    void allFormsSayTheSame() throws Exception {
        Diagnostic diagnostic = error();
        String message = diagnostic.message();
        String help = diagnostic.help().orElseThrow();
        String why = diagnostic.notes().get(0);

        String terminal = TextForm.plain(Texts.of(Map.of(FILE, TEXT))).print(diagnostic);
        JsonNode json = new ObjectMapper().readTree(JsonForm.print(List.of(diagnostic)));
        String sarif = print(diagnostic).at("/runs/0/results/0/message/text").asText();

        assertThat(terminal).contains(": " + message + "\n", "= why: " + why + "\n", "= help: " + help + "\n");
        assertThat(PlainForm.print(List.of(diagnostic))).endsWith("error[SAGA0001]: " + message + "\n");
        assertThat(json.at("/diagnostics/0/message").asText()).isEqualTo(message);
        assertThat(json.at("/diagnostics/0/notes/0").asText()).isEqualTo(why);
        assertThat(json.at("/diagnostics/0/help").asText()).isEqualTo(help);
        assertThat(sarif).isEqualTo(message + "\nwhy: " + why + "\nhelp: " + help);
    }

    @Test
    void machinesGetAllOfThem() throws Exception {
        List<Diagnostic> many = new ArrayList<>(Collections.nCopies(Shown.PER_FILE_MAX + 30, error()));

        assertThat(print(many.toArray(new Diagnostic[0])).at("/runs/0/results")).hasSize(many.size());
        assertThat(new ObjectMapper().readTree(JsonForm.print(many)).get("diagnostics"))
                .hasSize(many.size());
    }
}
