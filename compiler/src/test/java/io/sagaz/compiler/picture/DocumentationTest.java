package io.sagaz.compiler.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.Analysis;
import io.sagaz.compiler.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Pictures in the documentation are those of the sagas beside them; {@code -Dsagaz.update=true} draws them anew. */
class DocumentationTest {
    private static final Path DOCS = Path.of("../docs");
    private static final Path SAMPLE = Path.of("../samples/order-fulfilment/src/main/saga");
    private static final String END = "```\n";

    @Test
    void readmeShowsTheSample() throws IOException {
        Workspace workspace = Workspace.empty();
        for (String file : new String[] {"common.saga", "order.saga"}) {
            workspace = workspace.with(file, Files.readString(SAMPLE.resolve(file)));
        }
        Analysis analysis = workspace.analyse();

        assertThat(analysis.hasErrors()).isFalse();
        expect(
                DOCS.resolve("images/order.svg"),
                SvgForm.print(SagaGraph.of(analysis.sagas().get(0))));
    }

    @Test
    void thePageShowsItsSaga() throws IOException {
        Path page = DOCS.resolve("pictures.md");
        String text = Files.readString(page);
        Analysis analysis =
                Workspace.empty().with("trip.saga", block(text, "saga")).analyse();

        assertThat(analysis.diagnostics()).isEmpty();
        SagaGraph graph = SagaGraph.of(analysis.sagas().get(0));
        expect(DOCS.resolve("images/trip.svg"), SvgForm.print(graph));
        String mermaid = "```mermaid\n";
        int start = text.indexOf(mermaid) + mermaid.length();
        expect(page, text.substring(0, start) + MermaidForm.print(graph) + text.substring(text.indexOf(END, start)));
    }

    private static String block(String text, String language) {
        int start = text.indexOf("```" + language + "\n") + language.length() + 4;
        return text.substring(start, text.indexOf(END, start));
    }

    private static void expect(Path file, String drawn) throws IOException {
        String before = Files.exists(file) ? Files.readString(file) : "";
        if (Boolean.getBoolean("sagaz.update") && !before.equals(drawn)) {
            Files.writeString(file, drawn);
        }
        assertThat(before).as(file.toString()).isEqualTo(drawn);
    }
}
