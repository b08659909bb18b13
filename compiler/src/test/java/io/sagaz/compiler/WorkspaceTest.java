package io.sagaz.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.QualifiedName;
import io.sagaz.compiler.model.SagaModel;
import io.sagaz.compiler.model.ServiceModel;
import io.sagaz.compiler.model.StructModel;
import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.StepDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkspaceTest {
    private static final String SERVICE = "namespace shop\nservice Stock { reserve(sku: String): Uuid }\n";

    @Test
    void isASnapshot() {
        Workspace before = Workspace.empty().with("a.saga", SERVICE);

        Workspace after = before.with("b.saga", "namespace shop\nrecord R {}\n").without("a.saga");

        assertThat(before.files()).containsExactly("a.saga");
        assertThat(after.files()).containsExactly("b.saga");
        assertThat(Workspace.empty().files()).isEmpty();
        assertThat(after.without("nothing")).isSameAs(after);
    }

    @Test
    void parsesATextOnce() {
        Workspace workspace = Workspace.empty().with("a.saga", SERVICE);

        Workspace changed = workspace.with("b.saga", "").with("a.saga", SERVICE);

        assertThat(changed.units().get(0)).isSameAs(workspace.units().get(0));
    }

    @Test
    void namesAreKnownInAllFilesOfANamespace() {
        Analysis analysis = Workspace.empty()
                .with("b.saga", SERVICE)
                .with("a.saga", "namespace shop\nsaga Buy() { step a = Stock.reserve(\"x\") compensate none }\n")
                .analyse();

        assertThat(analysis.diagnostics()).isEmpty();
        assertThat(analysis.model().sagas()).hasSize(1);
        assertThat(analysis.source("b.saga")).contains(SERVICE);
    }

    @Test
    void aBrokenSagaSilencesNoOther() {
        Analysis analysis = Workspace.empty()
                .with(
                        "a.saga",
                        SERVICE
                                + "saga Typo() { step a = Stock.resreve(\"x\") compensate none }\n"
                                + "saga Torn() { step a = Stock.reserve(\"x\" compensate none }\n"
                                + "saga Fine() { step a = Stock.reserve(\"x\") compensate none }\n"
                                + "saga Bare() { step a = Stock.reserve(\"x\") }\n")
                .analyse();

        assertThat(analysis.hasErrors()).isTrue();
        assertThat(analysis.diagnostics())
                .extracting(Diagnostic::code)
                .contains(Code.NAME_NOT_FOUND, Code.EFFECT_WITHOUT_COMPENSATION)
                .hasSize(3);
        assertThat(analysis.model().sagas())
                .extracting(SagaModel::name)
                .containsExactly(new QualifiedName("shop", "Fine"));
    }

    @Test
    void whatUsesSomethingBrokenIsLeftOutOfTheModelInSilence() {
        Analysis analysis = Workspace.empty().with("a.saga", """
                        namespace shop
                        record Broken { id: Nothing }
                        record Outer { inner: List<Broken> }
                        record Fine { id: Uuid }
                        service Stock { reserve(outer: Outer): Uuid }
                        service Mail { send(text: String) }
                        saga Buy(outer: Outer) { step a = Stock.reserve(outer) compensate none }
                        saga Tell() { step a = Mail.send("x") compensate none }
                        """).analyse();

        assertThat(analysis.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.NAME_NOT_FOUND);
        assertThat(analysis.model().structs())
                .extracting(StructModel::name)
                .containsExactly(new QualifiedName("shop", "Fine"));
        assertThat(analysis.model().services())
                .extracting(ServiceModel::name)
                .containsExactly(new QualifiedName("shop", "Mail"));
        assertThat(analysis.model().sagas())
                .extracting(SagaModel::name)
                .containsExactly(new QualifiedName("shop", "Tell"));
    }

    @Test
    void aNameThatIsLostInBrokenTextIsNotMissedElsewhere() {
        Analysis analysis = Workspace.empty()
                .with(
                        "a.saga",
                        "namespace shop\nrecrd Order { id: Uuid }\nservice Stock { reserve(order: Order): Uuid }\n")
                .analyse();

        assertThat(analysis.diagnostics()).isNotEmpty();
        assertThat(analysis.diagnostics()).extracting(Diagnostic::code).doesNotContain(Code.NAME_NOT_FOUND);
        assertThat(analysis.model().services()).isEmpty();
    }

    @Test
    void anOperatorMaySkipAStepWhoseOutputNobodyElseReads() {
        Analysis analysis = Workspace.empty().with("a.saga", """
                        namespace shop
                        service Stock { reserve(sku: String): Uuid  note(id: Uuid) }
                        saga Buy() {
                            step a = Stock.reserve("x") compensate none recover manual "look"
                            step b = Stock.reserve("y") compensate none recover manual "look"
                            step c = Stock.note(a) compensate none
                        }
                        """).analyse();

        assertThat(analysis.model().sagas().get(0).definition().steps())
                .extracting(StepDefinition::recovery)
                .containsExactly(
                        List.of(new Alternative.Manual("look", false)),
                        List.of(new Alternative.Manual("look", true)),
                        List.of());
    }

    @Test
    void sortsByFileAndPlace() {
        Analysis analysis = Workspace.empty()
                .with("b.saga", "namespace shop\nrecord B { x: Nope }\nrecord C { x: Nada }\n")
                .with("a.saga", "namespace shop\nrecord A { x: Nope }\n")
                .analyse();

        assertThat(analysis.diagnostics())
                .extracting(it -> it.span().file() + ":" + it.span().start().line())
                .containsExactly("a.saga:2", "b.saga:2", "b.saga:3");
    }

    @Test
    void allowSilencesWhereItStandsAndNowhereElse() {
        String two = """
                    parallel {
                        step a = Stock.reserve("x") compensate none
                        step b = Stock.reserve("x") compensate none
                    }
                }
                """;
        Analysis analysis = Workspace.empty()
                .with(
                        "a.saga",
                        SERVICE + "@allow(SAGA0405, \"a reason\")\nsaga Allowed() {\n" + two + "saga Refused() {\n"
                                + two)
                .analyse();

        assertThat(analysis.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.NOT_CONNECTED);
        assertThat(analysis.model().sagas())
                .extracting(SagaModel::name)
                .containsExactly(new QualifiedName("shop", "Allowed"));
    }

    @Test
    void allowDoesNotSilenceWhatIsNoMatterOfJudgement() {
        Analysis analysis = Workspace.empty()
                .with(
                        "a.saga",
                        SERVICE + "@allow(SAGA0505, \"a reason\")\nsaga Bare() { step a = Stock.reserve(\"x\") }\n")
                .analyse();

        assertThat(analysis.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(Code.ALLOW_WITHOUT_USE, Code.EFFECT_WITHOUT_COMPENSATION);
    }
}
