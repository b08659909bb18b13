package io.sagaz.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Position;
import io.sagaz.compiler.diagnostics.SourceText;
import io.sagaz.compiler.diagnostics.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final String TEXT = "namespace shop\n\nrecord Order { id: Uid }\n";
    private static final Diagnostic NOT_FOUND = Diagnostic.at(
                    span(35, 3, 20, 38, 3, 23), Code.NAME_NOT_FOUND, "there is no type `Uid`")
            .related(span(23, 3, 8, 28, 3, 13), "in this record")
            .help("did you mean `Uuid`?")
            .fix("Write `Uuid`", new Edit(span(35, 3, 20, 38, 3, 23), "Uuid"))
            .build();
    private static final Diagnostic UNUSED = Diagnostic.at(span(0, 1, 1, 9, 1, 10), Code.NEVER_USED, "is never used")
            .build();

    private final Path folder = Path.of("sagas").toAbsolutePath();
    private final RecordingLog log = new RecordingLog();

    @Test
    void beginWithTheLineThatJavacWouldWriteInAMavenLog() {
        show(Form.TEXT, NOT_FOUND);

        assertThat(log.messages())
                .singleElement()
                .asString()
                .satisfies(message -> assertThat(message.lines().findFirst())
                        .contains("[ERROR] " + folder.resolve("shop/order.saga")
                                + ":[3,20] error[SAGA0102]: there is no type `Uid`"));
    }

    @Test
    void showTheTextBelow() {
        show(Form.TEXT, NOT_FOUND);

        assertThat(log.messages())
                .singleElement()
                .asString()
                .contains("3 │ record Order { id: Uid }", "did you mean `Uuid`?");
    }

    @Test
    void areOneLineInThePlainForm() {
        show(Form.PLAIN, NOT_FOUND);

        assertThat(log.messages())
                .containsExactly("[ERROR] " + folder.resolve("shop/order.saga")
                        + ":[3,20] error[SAGA0102]: there is no type `Uid`");
    }

    @Test
    void areOneDocumentWithFullNamesInTheJsonForm() {
        show(Form.JSON, NOT_FOUND, UNUSED);

        assertThat(log.messages())
                .singleElement()
                .asString()
                .startsWith("[ERROR] ")
                .containsIgnoringWhitespaces("\"code\":\"SAGA0102\"", "\"code\":\"SAGA0118\"", "\"newText\":\"Uuid\"")
                .doesNotContain("\"shop/order.saga\"");
        String name = "\"" + folder.resolve("shop/order.saga") + "\"";
        assertThat(log.messages().get(0).split(Pattern.quote(name), -1)).hasSize(5);
    }

    @Test
    void haveTheirLevelInTheLog() {
        show(Form.PLAIN, UNUSED);
        show(Form.JSON, UNUSED);
        show(Form.JSON);

        assertThat(log.messages()).hasSize(3).allMatch(message -> message.startsWith("[INFO] "));
    }

    private void show(Form form, Diagnostic... diagnostics) {
        new Messages(log, form, folder).show(List.of(diagnostics), file -> Optional.of(SourceText.of(TEXT)));
    }

    private static Span span(int from, int line, int column, int to, int lastLine, int lastColumn) {
        return new Span("shop/order.saga", new Position(from, line, column), new Position(to, lastLine, lastColumn));
    }
}
