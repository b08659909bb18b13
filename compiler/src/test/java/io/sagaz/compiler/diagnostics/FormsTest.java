package io.sagaz.compiler.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormsTest {
    private static final String FILE = "src/main/saga/order.saga";
    private static final String TEXT = "\n".repeat(50)
            + "    pivot step charge = Payments.charge(order.customer, order.total)\n"
            + "\n".repeat(9)
            + "    step ship = Couriers.dispatch(order)\n";
    private static final SourceText SOURCE = SourceText.of(TEXT);

    private static Span span(String file, String text, String piece) {
        int start = text.indexOf(piece);
        SourceText source = SourceText.of(text);
        return new Span(file, source.position(start), source.position(start + piece.length()));
    }

    private static Diagnostic fallible() {
        return Diagnostic.at(
                        span(FILE, TEXT, "ship"),
                        Code.FALLIBLE_AFTER_PIVOT,
                        "`ship` can fail after the money has moved, and nothing says what to do then")
                .label("comes after `charge`")
                .related(span(FILE, TEXT, "charge"), "once `charge` has succeeded, nothing is rolled back")
                .why("a saga that has committed must be able to finish")
                .help("add one of   recover retry forever backoff 1s..5m  ·  recover skip  ·  recover manual \"...\"")
                .fix("Add `recover skip`", new Edit(span(FILE, TEXT, "(order)\n"), "(order)\n        recover skip\n"))
                .build();
    }

    @Test
    void textLooksLikeTheOneInTheManual() {
        String printed = TextForm.plain(Texts.of(Map.of(FILE, TEXT))).print(List.of(fallible()));

        assertThat(printed).isEqualTo("""
                error[SAGA0501]: `ship` can fail after the money has moved, and nothing says what to do then
                  ┌─ src/main/saga/order.saga:61:10
                51 │     pivot step charge = Payments.charge(order.customer, order.total)
                   │                ------ once `charge` has succeeded, nothing is rolled back
                61 │     step ship = Couriers.dispatch(order)
                   │          ^^^^ comes after `charge`
                   = why: a saga that has committed must be able to finish
                   = help: add one of   recover retry forever backoff 1s..5m  ·  recover skip  ·  recover manual "..."
                """);
    }

    @Test
    void relatedPlacesInOtherFilesGetTheirOwnExcerpt() {
        String other = "record Order {}\n";
        Diagnostic diagnostic = Diagnostic.at(span("a.saga", "record Order {}", "Order"), Code.DECLARED_TWICE, "twice")
                .related(span("b.saga", other, "Order"), "declared here too")
                .build();

        String printed = TextForm.plain(Texts.of(Map.of("a.saga", "record Order {}", "b.saga", other)))
                .print(diagnostic);

        assertThat(printed).isEqualTo("""
                error[SAGA0107]: twice
                 ┌─ a.saga:1:8
                1 │ record Order {}
                  │        ^^^^^
                 ┌─ b.saga:1:8
                1 │ record Order {}
                  │        ----- declared here too
                """);
    }

    @Test
    void underlinesFitUnderTabsAndWideCharacters() {
        String text = "\t世界 x";
        Diagnostic diagnostic =
                Diagnostic.at(span("a", text, "x"), Code.UNEXPECTED, "m").build();

        String printed = TextForm.plain(Texts.of(Map.of("a", text))).print(diagnostic);

        assertThat(printed).contains("1 │     世界 x\n").contains("  │          ^\n");
        assertThat(diagnostic.span().start().column()).isEqualTo(5);
    }

    @Test
    void longLinesAreCutAroundThePlace() {
        String text = "a".repeat(300) + "HERE" + "b".repeat(300);
        Diagnostic diagnostic =
                Diagnostic.at(span("a", text, "HERE"), Code.UNEXPECTED, "m").build();

        List<String> lines = TextForm.plain(Texts.of(Map.of("a", text)))
                .print(diagnostic)
                .lines()
                .toList();

        assertThat(lines.get(2)).startsWith("1 │ …a").endsWith("b…").hasSizeLessThan(130);
        int place = lines.get(3).indexOf('^');
        assertThat(lines.get(2).substring(place, place + 4)).isEqualTo("HERE");
        assertThat(lines.get(3)).endsWith(" ^^^^");
    }

    @Test
    void withoutTheTextThereIsNoExcerpt() {
        String printed = TextForm.plain(file -> java.util.Optional.empty()).print(fallible());

        assertThat(printed)
                .contains("┌─ " + FILE + ":61:10\n")
                .doesNotContain("│")
                .contains("= why:");
    }

    @Test
    void colourIsAddedAndChangesNoText() {
        Texts texts = Texts.of(Map.of(FILE, TEXT));

        String coloured = TextForm.coloured(texts).print(fallible());

        assertThat(coloured).contains("\u001B[1;31merror[SAGA0501]\u001B[0m");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", ""))
                .isEqualTo(TextForm.plain(texts).print(fallible()));
    }

    @Test
    void plainIsOneLine() {
        assertThat(PlainForm.print(List.of(fallible())))
                .isEqualTo(FILE + ":61:10: error[SAGA0501]: `ship` can fail after the money has moved, and nothing"
                        + " says what to do then\n");
    }

    @Test
    void noMoreThanAHundredOfAFileAreShown() {
        List<Diagnostic> many = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            many.add(fallible());
        }

        String plain = PlainForm.print(many);
        String text = TextForm.plain(Texts.of(Map.of())).print(many);

        assertThat(plain.lines()).hasSize(101).last().isEqualTo(FILE + ": and 30 more");
        assertThat(text).endsWith("\n" + FILE + ": and 30 more\n");
    }

    @Test
    void jsonSaysEverything() throws Exception {
        JsonNode json = new ObjectMapper().readTree(JsonForm.print(List.of(fallible())));

        JsonNode diagnostic = json.at("/diagnostics/0");
        assertThat(json.get("errors").asInt()).isEqualTo(1);
        assertThat(json.get("warnings").asInt()).isZero();
        assertThat(diagnostic.get("code").asText()).isEqualTo("SAGA0501");
        assertThat(diagnostic.get("severity").asText()).isEqualTo("error");
        assertThat(diagnostic.get("file").asText()).isEqualTo(FILE);
        assertThat(diagnostic.get("range"))
                .hasToString("{\"start\":{\"line\":61,\"column\":10},\"end\":{\"line\":61,\"column\":14}}");
        assertThat(diagnostic.at("/related/0/file").asText()).isEqualTo(FILE);
        assertThat(diagnostic.at("/related/0/range/start/line").asInt()).isEqualTo(51);
        assertThat(diagnostic.at("/related/0/message").asText()).startsWith("once `charge`");
        assertThat(diagnostic.at("/notes/0").asText()).startsWith("a saga that has committed");
        assertThat(diagnostic.get("help").asText()).startsWith("add one of");
        assertThat(diagnostic.at("/fixes/0/title").asText()).isEqualTo("Add `recover skip`");
        assertThat(diagnostic.at("/fixes/0/edits/0/newText").asText()).isEqualTo("(order)\n        recover skip\n");
        assertThat(diagnostic.at("/fixes/0/edits/0/file").asText()).isEqualTo(FILE);
    }

    @Test
    void positionsCountCodePointsAndAllLineEnds() {
        SourceText source = SourceText.of("a\r\n😀b\rc\n");

        assertThat(source.lineCount()).isEqualTo(4);
        assertThat(source.line(2)).isEqualTo("😀b");
        assertThat(source.position(5)).isEqualTo(new Position(5, 2, 2));
        assertThat(source.position(7)).isEqualTo(new Position(7, 3, 1));
        assertThat(SOURCE.position(TEXT.length()).line()).isEqualTo(62);
    }
}
