package io.sagaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {
    @TempDir
    private Path folder;

    private String file = "";

    @BeforeEach
    void writeASaga() {
        file = Samples.write(folder, "checkout.saga", Samples.RIGHT);
    }

    @Test
    void drawsTheShapeAndWhatBecomesOfEachFailure() {
        Run run = Run.sagaz("simulate", file);

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Checkout · version 1", "reserve → charge, 350ms", "rejected (Declined)", "undo reserve");
        assertThat(run.out()).doesNotContain("\u001b");
    }

    @Test
    void usesColoursOnATerminal() {
        assertThat(Run.onTerminal("simulate", file).out()).contains("\u001b[");
    }

    @Test
    void printsJsonForPrograms() throws IOException {
        Run run = Run.sagaz("simulate", "--format", "json", file);

        JsonNode saga = new ObjectMapper().readTree(run.out()).get("sagas").get(0);
        assertThat(run.status()).isZero();
        assertThat(saga.get("saga").textValue()).isEqualTo("Checkout");
        assertThat(saga.get("criticalPathMs").longValue()).isEqualTo(350);
        assertThat(saga.get("scenarios")).hasSizeGreaterThan(5);
    }

    @Test
    void runsTheOneScenarioThatIsAskedFor() throws IOException {
        Run run = Run.sagaz(
                "simulate", "--format=json", "--fail", "charge=rejected", "--fail", "reserve=compensation-fails", file);

        JsonNode scenarios =
                new ObjectMapper().readTree(run.out()).get("sagas").get(0).get("scenarios");
        assertThat(run.status()).isZero();
        assertThat(scenarios).hasSize(1);
        assertThat(scenarios.get(0).get("fail").textValue()).isEqualTo("charge=rejected,reserve=compensation-fails");
        assertThat(scenarios.get(0).get("status").textValue()).isEqualTo("SUSPENDED");
    }

    @Test
    void takesAScenarioAsTheListNamesIt() {
        Run apart = Run.sagaz("simulate", "--fail", "charge=rejected", "--fail", "reserve=compensation-fails", file);

        assertThat(Run.sagaz("simulate", "--fail", "charge=rejected,reserve=compensation-fails", file)
                        .out())
                .isEqualTo(apart.out());
    }

    @Test
    void refusesAnUnknownStepOrOutcome() {
        Run step = Run.sagaz("simulate", "--fail", "chrage=rejected", file);
        Run outcome = Run.sagaz("simulate", "--fail", "charge=rejectd", file);

        assertThat(step.status()).isEqualTo(2);
        assertThat(step.err())
                .contains("no step `chrage`; did you mean `charge`?")
                .doesNotContain("\tat ");
        assertThat(step.out()).isEmpty();
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("did you mean `rejected`?", "`in-doubt`");
    }

    @Test
    void namesTheDeclaredErrorsWhenAnotherIsAskedFor() {
        Run run = Run.sagaz("simulate", "--fail", "charge=rejected:Nope", file);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("`Payments.charge` isn't rejected by `Nope`. It declares `Declined`");
    }

    @Test
    void refusesAnUnknownForm() {
        Run run = Run.sagaz("simulate", "--format=dot", file);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--format", "it can be text, json, not `dot`");
    }

    @Test
    void refusesAFailedCompensationThatNothingLeadsTo() {
        Run run = Run.sagaz("simulate", "--fail", "charge=compensation-fails", file);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("`charge` of `Checkout` can't end as `compensation-fails`");
    }

    @Test
    void showsOneSagaOfSeveral() {
        Samples.write(folder, "letters.saga", Samples.OTHER);

        assertThat(Run.sagaz("simulate", folder.toString()).out()).contains("Checkout", "SendLetter");
        assertThat(Run.sagaz("simulate", "--saga", "SendLetter", folder.toString())
                        .out())
                .contains("SendLetter")
                .doesNotContain("Checkout");
        assertThat(Run.sagaz("simulate", "--saga=shop.Checkout", folder.toString())
                        .out())
                .contains("Checkout")
                .doesNotContain("SendLetter");
    }

    @Test
    void aScenarioIsOfTheSagasThatHaveItsSteps() {
        Samples.write(folder, "letters.saga", Samples.OTHER);

        assertThat(Run.sagaz("simulate", "--fail", "print=in-doubt", folder.toString())
                        .out())
                .contains("SendLetter")
                .doesNotContain("Checkout");

        Run none = Run.sagaz("simulate", "--fail", "fly=in-doubt", folder.toString());

        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err()).contains("no saga has the steps of `fly=in-doubt`", "`SendLetter` with `print`");
    }

    @Test
    void showsTheSagasOfTheNamedFilesOnly() {
        String importing = Samples.write(
                folder, "main.saga", Samples.OTHER.replace("record Letter { id: Uuid }", "import common.Letter"));
        Samples.write(
                folder,
                "common.saga",
                Samples.RIGHT.replace("namespace shop", "namespace common\n\nrecord Letter { id: Uuid }"));

        Run run = Run.sagaz("simulate", importing);

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("SendLetter").doesNotContain("Checkout");
    }

    @Test
    void refusesAnUnknownSaga() {
        Run run = Run.sagaz("simulate", "--saga", "Chekout", file);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("no saga `Chekout`; did you mean `Checkout`?");
    }

    @Test
    void printsWhatIsWrongInPlaceOfADryRun() {
        String wrong = Samples.write(folder, "wrong.saga", Samples.WRONG);

        Run run = Run.sagaz("simulate", wrong);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("error[SAGA0304]", "idd").doesNotContain("critical path");
    }

    @Test
    void printsWhatIsWrongAsJsonToPrograms() throws IOException {
        String wrong = Samples.write(folder, "wrong.saga", Samples.WRONG);

        Run run = Run.sagaz("simulate", "--format", "json", wrong);

        JsonNode answer = new ObjectMapper().readTree(run.out());
        assertThat(run.status()).isEqualTo(1);
        assertThat(answer.has("sagas")).isFalse();
        assertThat(answer.get("errors").intValue()).isPositive();
    }

    @Test
    void saysThatThereIsNoSaga() {
        String types = Samples.write(folder, "types.saga", "namespace shop\n\nrecord Order { id: Uuid }\n");

        Run run = Run.sagaz("simulate", types);

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("There is no saga in these files.\n");
        assertThat(Run.sagaz("simulate", "--format=json", types).out().replaceAll("\\s", ""))
                .isEqualTo("{\"sagas\":[]}");
    }
}
