package io.sagaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagramCommandTest {
    @TempDir
    private Path folder;

    private String file = "";

    @BeforeEach
    void writeASaga() {
        file = Samples.write(folder, "checkout.saga", Samples.RIGHT);
    }

    @Test
    void printsTheOneSagaAsMermaid() {
        Run run = Run.sagaz("diagram", file);

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("flowchart TB\n").contains("Stock.reserve", "Stock.release", "s0 --> s1");
    }

    @Test
    void printsTheOtherForms() {
        assertThat(Run.sagaz("diagram", "--format", "dot", file).out()).startsWith("digraph \"shop.Checkout\" {");
        assertThat(Run.sagaz("diagram", "--format=svg", file).out())
                .startsWith("<svg ")
                .endsWith("</svg>\n");
    }

    @Test
    void writesAFileForEachSaga() {
        Samples.write(folder, "letters.saga", Samples.OTHER);
        String output = folder.resolve("pictures").toString();

        Run first = Run.sagaz("diagram", "--format", "svg", "--output", output, folder.toString());
        Run second = Run.sagaz("diagram", "--format", "svg", "--output", output, folder.toString());

        assertThat(first.status()).isZero();
        assertThat(first.out()).isEqualTo("drew 2 sagas in " + output + ", 2 changed\n");
        assertThat(second.out()).isEqualTo("drew 2 sagas in " + output + ", none changed\n");
        assertThat(folder.resolve("pictures/shop.Checkout.svg")).content().contains("Checkout");
        assertThat(folder.resolve("pictures/letters.SendLetter.svg")).content().contains("SendLetter");
    }

    @Test
    void asksWhichOfSeveralIsToBePrinted() {
        Samples.write(folder, "letters.saga", Samples.OTHER);

        Run both = Run.sagaz("diagram", folder.toString());
        Run one = Run.sagaz("diagram", "--saga", "letters.SendLetter", folder.toString());

        assertThat(both.status()).isEqualTo(2);
        assertThat(both.out()).isEmpty();
        assertThat(both.err())
                .contains("there are 2 sagas: `Checkout`, `SendLetter`; name one with --saga, or say with --output");
        assertThat(one.status()).isZero();
        assertThat(one.out()).contains("Printers.print").doesNotContain("Stock");
    }

    @Test
    void printsTheNewestVersionAndWritesAll() {
        String versions = Samples.OTHER + """

                @owner("letters")
                saga SendLetter(letter: Letter) {
                    version 2
                    step reprint = Printers.print(letter.id) compensate Printers.drop(reprint.key)
                }
                """;
        Path letters = folder.resolve("letters");
        Samples.write(letters, "letters.saga", versions);

        Run printed = Run.sagaz("diagram", letters.toString());
        Run written = Run.sagaz("diagram", "--output", folder.toString(), letters.toString());

        assertThat(printed.err()).isEmpty();
        assertThat(printed.out()).contains("version 2", "reprint");
        assertThat(written.out()).startsWith("drew 2 sagas in ");
        assertThat(folder.resolve("letters.SendLetter.mmd")).content().contains("version 2");
        assertThat(folder.resolve("letters.SendLetter.v1.mmd")).content().contains("version 1");
    }

    @Test
    void refusesWhatIsNotThere() {
        Run saga = Run.sagaz("diagram", "--saga", "Chekout", file);
        Run form = Run.sagaz("diagram", "--format", "gif", file);

        assertThat(saga.status()).isEqualTo(2);
        assertThat(saga.err()).contains("there is no saga `Chekout`; did you mean `Checkout`?");
        assertThat(form.status()).isEqualTo(2);
        assertThat(form.err()).contains("it can be mermaid, dot, svg, png, not `gif`");
    }

    @Test
    void wantsAFolderForWhatIsNoText() {
        Run run = Run.sagaz("diagram", "--format", "png", file);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("png isn't text; say with --output where to write it");
    }

    @Test
    void printsWhatIsWrongInPlaceOfAPicture() {
        String wrong = Samples.write(folder, "wrong.saga", Samples.WRONG);

        Run run = Run.sagaz("diagram", wrong);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("error[SAGA0304]", "idd").doesNotContain("flowchart");
    }

    @Test
    void saysWhereItCannotWrite() {
        Run run = Run.sagaz("diagram", "--format", "dot", "--output", file, file);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("can't be written").doesNotContain("\tat ");
    }

    @Test
    void saysThatThereIsNoSaga() {
        String types = Samples.write(folder, "types.saga", "namespace shop\n\nrecord Order { id: Uuid }\n");

        Run run = Run.sagaz("diagram", types);

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("There is no saga in these files.\n");
    }
}
