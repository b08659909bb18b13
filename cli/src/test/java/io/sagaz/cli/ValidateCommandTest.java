package io.sagaz.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
    @TempDir
    private Path folder;

    @Test
    void isContentWithARightFile() {
        Run run = Run.sagaz("validate", Samples.write(folder, "right.saga", Samples.RIGHT));

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("1 file, no errors\n");
    }

    @Test
    void findsBesideWhatIsNotImported() {
        Samples.write(folder, "common.saga", "namespace common\n\nrecord Address { city: Strin }\n");
        String file = Samples.write(folder, "trip.saga", "namespace trips\n\nrecord Trip { to: Address }\n");

        Run run = Run.sagaz("validate", file);

        assertThat(run.out()).contains("there is no `Address` here", "import it: `import common.Address`");
        assertThat(run.out()).doesNotContain("Strin`").endsWith("1 file, 1 error\n");
    }

    @Test
    void takesImportsFromTheClassPath() throws IOException {
        Path library = folder.resolve("library");
        Samples.write(library, "META-INF/sagaz/common.saga", "namespace common\n\nrecord Address { city: String }\n");
        String file = Samples.write(folder, "own/trip.saga", """
                namespace trips

                import common.Address
                import java java.util.Currency

                record Trip { to: Address, currency: Currency }
                """);

        assertThat(Run.sagaz("validate", file).out()).contains("SAGA0104");
        Run run = Run.sagaz("validate", "--classpath", library.toString(), file);

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("1 file, no errors\n");
        assertThat(run.status()).isZero();
    }

    @Test
    void saysThatTheClassPathIsNotThere() {
        Run run = Run.sagaz("validate", "--classpath", "no.jar", Samples.write(folder, "right.saga", Samples.RIGHT));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("there is no file or folder `no.jar` to put on the class path");
    }

    @Test
    void saysThatAnEntryOfTheClassPathIsNoJar() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "no jar");

        Run run = Run.sagaz(
                "validate", "--classpath", text.toString(), Samples.write(folder, "right.saga", Samples.RIGHT));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("the class path can't be read");
    }

    @Test
    void showsWhatIsWrongWithAnExcerpt() {
        String file = Samples.write(folder, "wrong.saga", Samples.WRONG);

        Run run = Run.sagaz("validate", file);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("error[SAGA0304]", "wrong.saga:14:", "Stock.reserve(order.idd)");
        assertThat(run.out()).doesNotContain("\u001b");
    }

    @Test
    void usesColoursOnATerminal() {
        String file = Samples.write(folder, "wrong.saga", Samples.WRONG);

        assertThat(Run.onTerminal("validate", file).out()).contains("\u001b[");
    }

    @Test
    void printsALineForEachMessage() {
        String file = Samples.write(folder, "wrong.saga", Samples.WRONG);

        Run run = Run.sagaz("validate", "--format", "plain", file);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out().lines())
                .allSatisfy(line -> assertThat(line).matches(".*wrong\\.saga:\\d+:\\d+: \\w+\\[SAGA\\d{4}]: .+"));
    }

    @Test
    void printsSarif() throws IOException {
        String file = Samples.write(folder, "wrong.saga", Samples.WRONG);

        Run run = Run.sagaz("validate", "--format", "sarif", file);

        assertThat(run.status()).isEqualTo(1);
        JsonNode log = new ObjectMapper().readTree(run.out());
        assertThat(log.get("version").asText()).isEqualTo("2.1.0");
        assertThat(log.at("/runs/0/results/0/ruleId").asText()).isEqualTo("SAGA0304");
    }

    @Test
    void printsTheDocumentedJson() throws IOException {
        String file = Samples.write(folder, "wrong.saga", Samples.WRONG);

        Run run = Run.sagaz("validate", "--format", "json", file);

        JsonNode answer = new ObjectMapper().readTree(run.out());
        assertThat(run.status()).isEqualTo(1);
        assertThat(answer.get("errors").intValue()).isEqualTo(1);
        assertThat(answer.get("warnings").isInt()).isTrue();
        assertThat(answer.get("diagnostics")).hasSize(1).allSatisfy(ValidateCommandTest::isADiagnostic);
        JsonNode wrong = answer.get("diagnostics").get(0);
        assertThat(wrong.get("code").textValue()).isEqualTo("SAGA0304");
        assertThat(wrong.get("severity").textValue()).isEqualTo("error");
        assertThat(wrong.get("file").textValue()).endsWith("wrong.saga");
        assertThat(wrong.get("range").get("start").get("line").intValue()).isEqualTo(14);
        assertThat(wrong.get("fixes")).isNotEmpty();
    }

    private static void isADiagnostic(JsonNode diagnostic) {
        assertThat(diagnostic.get("code").textValue()).matches("SAGA\\d{4}");
        assertThat(diagnostic.get("message").isTextual()).isTrue();
        isARange(diagnostic.get("range"));
        assertThat(diagnostic.get("related").isArray()).isTrue();
        diagnostic.get("related").forEach(related -> {
            assertThat(related.get("message").isTextual()).isTrue();
            assertThat(related.get("file").isTextual()).isTrue();
            isARange(related.get("range"));
        });
        assertThat(diagnostic.get("notes").isArray()).isTrue();
        assertThat(diagnostic.get("fixes").isArray()).isTrue();
        diagnostic.get("fixes").forEach(fix -> {
            assertThat(fix.get("title").isTextual()).isTrue();
            fix.get("edits").forEach(edit -> {
                assertThat(edit.get("file").isTextual()).isTrue();
                assertThat(edit.get("newText").isTextual()).isTrue();
                isARange(edit.get("range"));
            });
        });
    }

    private static void isARange(JsonNode range) {
        for (String end : new String[] {"start", "end"}) {
            assertThat(range.get(end).get("line").intValue()).isPositive();
            assertThat(range.get(end).get("column").intValue()).isPositive();
        }
    }

    @Test
    void readsAllFilesOfAFolderAndBelow() {
        Samples.write(folder, "a/right.saga", Samples.RIGHT);
        Samples.write(folder, "a/b/wrong.saga", Samples.OTHER.replace("letter.id", "letter.number"));
        Samples.write(folder, "a/b/notes.txt", "no saga");

        Run run = Run.sagaz("validate", "--format=plain", folder.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("a/b/wrong.saga:").doesNotContain("right.saga", "notes.txt");
    }

    @Test
    void readsAFileThatIsNamedTwiceOnce() {
        String file = Samples.write(folder, "right.saga", Samples.RIGHT);

        assertThat(Run.sagaz("validate", file, folder.toString()).status()).isZero();
    }

    private static final String TYPES =
            "namespace common\n\nrecord Order { id: Uuid }\nrecord Number { value: String }\n";
    private static final String IMPORTING = Samples.RIGHT
            .replace("record Order { id: Uuid }", "import common.Order")
            .replace("record Number { value: String }", "import common.Number");

    @Test
    void importsAreLookedForAmongTheArguments() {
        String types = Samples.write(folder, "a/types.saga", TYPES);
        String saga = Samples.write(folder, "b/saga.saga", IMPORTING);

        assertThat(Run.sagaz("validate", saga, types).status()).isZero();
        assertThat(Run.sagaz("validate", saga).status()).isEqualTo(1);
    }

    @Test
    void importsAreLookedForBesideAFile() {
        String saga = Samples.write(folder, "saga.saga", IMPORTING);
        Samples.write(folder, "types.saga", TYPES);
        Samples.write(folder, "copy.saga", IMPORTING);

        Run run = Run.sagaz("validate", saga);

        assertThat(run.out()).isEqualTo("1 file, no errors\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void saysWhereImportsAreLookedFor() {
        String saga = Samples.write(folder, "saga.saga", IMPORTING);

        Run run = Run.sagaz("validate", saga);

        assertThat(run.out()).contains("SAGA0104").endsWith("1 file, 2 errors\n");
        assertThat(run.err()).contains("name the file that declares it too, or give the folder");
    }

    @Test
    void onlyPeopleAreToldThatNothingIsWrong() throws IOException {
        String file = Samples.write(folder, "right.saga", Samples.RIGHT);

        assertThat(Run.sagaz("validate", "--format=plain", file).out()).isEmpty();
        assertThat(new ObjectMapper()
                        .readTree(Run.sagaz("validate", "--format=json", file).out())
                        .get("errors")
                        .intValue())
                .isZero();
    }

    @Test
    void takesAPathWithBlanks() {
        String file = Samples.write(folder, "my sagas/the order.saga", Samples.WRONG);

        Run run = Run.sagaz("validate", "--format=plain", file);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("my sagas/the order.saga:14:");
    }

    @Test
    void showsTheErrorsOfWhatIsImported() {
        String saga = Samples.write(folder, "saga.saga", IMPORTING);
        Samples.write(folder, "types.saga", TYPES.replace("Uuid", "Uid"));

        Run run = Run.sagaz("validate", "--format=plain", saga);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("types.saga:3:").doesNotContain("SAGA0104");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        Run run = Run.sagaz("validate", folder.resolve("none.saga").toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("sagaz: there is no file or folder `").contains("none.saga");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void refusesAFolderWithoutSagas() {
        Run run = Run.sagaz("validate", folder.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("there is no .saga file in the folder");
    }

    @Test
    void refusesAFileThatItMayNotRead() throws IOException {
        Path file = Path.of(Samples.write(folder, "secret.saga", Samples.RIGHT));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file))
                .as("a user for whom permissions count")
                .isFalse();

        Run run = Run.sagaz("validate", file.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("secret.saga` can't be read: access is denied");
    }

    @Test
    void warnsOfAFileThatIsNotInUtf8() throws IOException {
        Path file = folder.resolve("latin.saga");
        Files.write(file, ("// Verträge\n" + Samples.RIGHT).getBytes(StandardCharsets.ISO_8859_1));

        Run run = Run.sagaz("validate", "--format=plain", file.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("warning[SAGA0011]");
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        Path file = folder.resolve("large.saga");
        Files.writeString(file, "// ".repeat(1 << 20));

        Run run = Run.sagaz("validate", "--format=plain", file.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("error[SAGA0012]");
    }

    @Test
    void wantsAFile() {
        Run run = Run.sagaz("validate");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("FILE");
    }

    @Test
    void refusesAnUnknownForm() {
        Run run = Run.sagaz("validate", "--format=xml", Samples.write(folder, "right.saga", Samples.RIGHT));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--format", "it can be text, plain, json, sarif, not `xml`");
        assertThat(run.err()).contains("`sagaz validate --help`");
    }
}
