package io.sagaz.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Position;
import io.sagaz.compiler.diagnostics.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SyntaxTest {
    private static final String SERVICE = "service S { a(x: Int): Int }\n";

    private static FileUnit corpus(String name) {
        return Syntax.parse(name, Corpus.text(Corpus.file(name)));
    }

    private static <T extends Declaration> T find(FileUnit unit, Class<T> kind, String name) {
        return unit.declarations().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(each -> each.name().text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Statement.Step step(Declaration.SagaDecl saga, String name) {
        List<Statement.Step> steps = new ArrayList<>();
        for (Statement statement : saga.statements()) {
            if (statement instanceof Statement.Step step) {
                steps.add(step);
            } else if (statement instanceof Statement.Parallel parallel) {
                steps.addAll(parallel.steps());
            }
        }
        return steps.stream()
                .filter(each -> each.name().text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Declaration.SagaDecl saga(String body) {
        FileUnit unit = Syntax.parse("test.saga", SERVICE + "saga A(p: P) {\n" + body + "\n}\n");
        return find(unit, Declaration.SagaDecl.class, "A");
    }

    private static Expr condition(String text) {
        Statement.Step step = step(saga("step s = S.a(1) when " + text), "s");
        return ((Clause.When) step.clauses().get(0)).condition();
    }

    /** Fully parenthesised. */
    private static String shape(Expr expr) {
        return expr.accept(new Shape());
    }

    @Test
    void readsTheHeadOfAFile() {
        FileUnit unit = corpus("types.saga");

        assertThat(unit.namespace()).map(Path::text).contains("a.b.c");
        assertThat(unit.imports())
                .extracting(each -> each.path().text())
                .containsExactly("java.util.Currency", "java", "java.util", "other.things", "other.Thing");
        assertThat(unit.imports()).extracting(FileUnit.Import::java).containsExactly(true, false, false, false, false);
        assertThat(unit.imports())
                .extracting(FileUnit.Import::wildcard)
                .containsExactly(false, false, false, true, false);
    }

    @Test
    void readsTypesWithDefaultsAndDocComments() {
        Declaration.RecordDecl everything = find(corpus("types.saga"), Declaration.RecordDecl.class, "Everything");

        assertThat(everything.header().doc()).contains("One of everything.\nTwo lines.");
        Declaration.Field flag = everything.fields().get(0);
        assertThat(flag.header().doc()).contains("A field with a doc comment.");
        assertThat(flag.header().annotations())
                .extracting(each -> each.name().text())
                .containsExactly("deprecated");
        assertThat(flag.defaultValue()).map(SyntaxTest::shape).contains("true");
        Declaration.Field nested = everything.fields().stream()
                .filter(each -> each.name().text().equals("nested"))
                .findFirst()
                .orElseThrow();
        assertThat(nested.type().optional()).isEqualTo(2);
        assertThat(nested.type().arguments()).hasSize(2);
        assertThat(nested.type().arguments().get(1).optional()).isEqualTo(1);
        assertThat(nested.type()
                        .arguments()
                        .get(1)
                        .arguments()
                        .get(0)
                        .arguments()
                        .get(1)
                        .optional())
                .isEqualTo(1);
    }

    @Test
    void readsServices() {
        Declaration.ServiceDecl door = find(corpus("policies.saga"), Declaration.ServiceDecl.class, "Door");

        assertThat(door.operations())
                .extracting(each -> each.name().text())
                .containsExactly("open", "close", "look", "lock", "query", "transactional", "query");
        Declaration.Operation look = door.operations().get(2);
        assertThat(look.query()).isTrue();
        assertThat(look.transactional()).isTrue();
        assertThat(look.fails()).extracting(Name::text).containsExactly("Busy", "Down");
        assertThat(look.header().annotations().get(0).notes())
                .extracting(each -> each.name().orElseThrow().text())
                .containsExactly("p50", "p99");
        assertThat(door.operations().get(4).query()).isFalse();
        assertThat(door.operations().get(6).query()).isTrue();
    }

    @Test
    void readsTheWholeOfAnOrder() {
        FileUnit unit = corpus("order.saga");
        Declaration.SagaDecl order = find(unit, Declaration.SagaDecl.class, "FulfilOrder");

        assertThat(order.header().doc()).contains("Reserves, charges and ships one order.");
        assertThat(order.params()).extracting(each -> each.name().text()).containsExactly("order");
        assertThat(order.output()).map(type -> type.name().text()).contains("Receipt");
        assertThat(order.clauses()).hasSize(4);
        assertThat(order.clauses().get(3)).isInstanceOfSatisfying(SagaClause.OnFailure.class, on -> {
            assertThat(on.strategy()).isEqualTo(SagaClause.Strategy.GRACE);
            assertThat(on.grace()).map(Literal::text).contains("5s");
        });
        assertThat(order.result()).map(result -> shape(result.value())).contains("Receipt(charge.id, ship.tracking)");
        Statement.Step ship = step(order, "ship");
        assertThat(ship.clauses()).hasSize(3);
        assertThat(((Clause.Recover) ship.clauses().get(1)).alternatives())
                .extracting(each -> each.getClass().getSimpleName())
                .containsExactly("Retries", "Other", "Manual");
        Statement.Step charge = step(order, "charge");
        assertThat(charge.mark()).map(Statement.Mark::kind).contains(Statement.Mark.Kind.PIVOT);
        assertThat(charge.work()).isInstanceOfSatisfying(Work.Action.class, action -> {
            assertThat(action.call().service().text()).isEqualTo("Payments");
            assertThat(action.call().operation().text()).isEqualTo("charge");
            assertThat(action.call().arguments()).hasSize(2);
        });
        assertThat(unit.comments()).hasSize(7);
    }

    @Test
    void readsEveryKindOfWork() {
        Declaration.SagaDecl works = find(corpus("works.saga"), Declaration.SagaDecl.class, "Works");

        assertThat(step(works, "night").work()).isInstanceOf(Work.WaitUntil.class);
        assertThat(step(works, "named").work()).isInstanceOf(Work.WaitFor.class);
        assertThat(step(works, "word").work())
                .isInstanceOfSatisfying(
                        Work.WaitFor.class,
                        wait -> assertThat(shape(wait.duration())).isEqualTo("until.x"));
        assertThat(step(works, "both").work()).isInstanceOf(Work.WaitUntil.class);
        assertThat(step(works, "no3").work()).isInstanceOfSatisfying(Work.Await.class, await -> {
            assertThat(await.within()).map(Literal::text).contains("5m");
            assertThat(await.otherwise()).map(Work.Otherwise::kind).contains(Work.Otherwise.Kind.DEFAULT);
        });
        assertThat(step(works, "fan").work()).isInstanceOfSatisfying(Work.Run.class, run -> {
            Work.FanOut fan = run.fanOut().orElseThrow();
            assertThat(fan.each()).map(each -> shape(each.list())).contains("job.names");
            assertThat(fan.atMost()).map(Literal::text).contains("4");
            assertThat(fan.tolerate()).map(Literal::text).contains("12.5%");
        });
        assertThat(step(works, "odd").work())
                .isInstanceOfSatisfying(
                        Work.Action.class,
                        action ->
                                assertThat(action.fanOut().orElseThrow().each()).isEmpty());
        assertThat(step(works, "atService").work())
                .isInstanceOfSatisfying(
                        Work.Action.class,
                        action -> assertThat(action.call().service().text()).isEqualTo("at"));
    }

    @Test
    void operatorsBindAsTheGrammarSays() {
        assertThat(shape(condition("a || b && c == d ?? e + f * -g.h")))
                .isEqualTo("(a || (b && (c == (d ?? (e + (f * (-g.h)))))))");
        assertThat(shape(condition("a - b - c"))).isEqualTo("((a - b) - c)");
        assertThat(shape(condition("!a?.b in [1, 2] && (c || d)"))).isEqualTo("(((!a?.b) in [1, 2]) && [(c || d)])");
        assertThat(shape(condition("R(1, b: 2).x / 0.5 <= 5%"))).isEqualTo("((R(1, b: 2).x / 0.5) <= 5%)");
    }

    @Test
    void spansCountCodePointsInColumnsAndUnitsInOffsets() {
        String text = "/* 😀😀 */ record 😀 { 世: Int }\nrecord B { x: Int }";

        FileUnit unit = Syntax.parse("x", text);

        assertThat(unit.diagnostics()).extracting(Diagnostic::code).contains(Code.ILLEGAL_CHARACTER);
        Declaration.RecordDecl second = find(unit, Declaration.RecordDecl.class, "B");
        int offset = text.indexOf("B {");
        assertThat(second.name().span())
                .isEqualTo(new Span("x", new Position(offset, 2, 8), new Position(offset + 1, 2, 9)));
        Declaration first = unit.declarations().get(0);
        assertThat(first.span().start()).isEqualTo(new Position(text.indexOf("record"), 1, 10));
    }

    @Test
    void wholeDeclarationsAndClausesAreCovered() {
        String text = Corpus.text(Corpus.file("order.saga"));
        Declaration.SagaDecl order = find(corpus("order.saga"), Declaration.SagaDecl.class, "FulfilOrder");
        Clause recover = step(order, "ship").clauses().get(1);

        assertThat(cut(text, order.span())).startsWith("@owner(\"fulfilment\")").endsWith("tracking)\n}");
        assertThat(cut(text, recover.span())).startsWith("recover retry 10").endsWith("tracking code\"");
        assertThat(cut(text, recover.word())).isEqualTo("recover");
    }

    private static String cut(String text, Span span) {
        return text.substring(span.start().offset(), span.end().offset());
    }

    @Test
    void whatIsMissingIsExplicit() {
        Declaration.SagaDecl saga = saga("step one = S.\nstep two =\nstep = S.a(1)\nstep three = S.a(\n");

        assertThat(saga.statements()).hasSize(4);
        assertThat(((Work.Action) step(saga, "one").work()).call().operation().missing())
                .isTrue();
        assertThat(step(saga, "two").work()).isInstanceOf(Work.Missing.class);
        assertThat(((Statement.Step) saga.statements().get(2)).name().missing()).isTrue();
        assertThat(step(saga, "three").work()).isInstanceOf(Work.Action.class);
    }

    @Test
    void aBrokenSagaDoesNotHideTheNext() {
        FileUnit unit = Syntax.parse(
                "x",
                "saga A(x: Int) { step a = ) ] ( wrong\n}\n\n/// Doc.\nrecord R { x: Int }\nsaga B(x: Int) { step b = S.a(x) }\n");

        assertThat(find(unit, Declaration.SagaDecl.class, "B").statements()).hasSize(1);
        assertThat(find(unit, Declaration.RecordDecl.class, "R").fields()).hasSize(1);
        assertThat(unit.diagnostics()).hasSize(1);
    }

    @Test
    void misplacedPartsStayInTheTree() {
        Declaration.SagaDecl saga = saga("step one = S.a(1)\nkey p.id\nsignal Go\nreturn one\nstep two = S.a(2)");

        assertThat(saga.clauses()).hasSize(2);
        assertThat(saga.statements()).hasSize(2);
        assertThat(saga.result()).isPresent();
        FileUnit unit = Syntax.parse("x", "record A { x: Int }\nimport b.C\n");
        assertThat(unit.imports()).hasSize(1);
    }

    @Test
    void mendedWordsReadAsTheyWereMeant() {
        Declaration.SagaDecl saga = saga("timeout 5 min\nstep one = S.a(1)\n undo S.b(one.key)\n timeout 90sec");

        assertThat(((SagaClause.Timeout) saga.clauses().get(0)).duration().text())
                .isEqualTo("5m");
        Statement.Step one = step(saga, "one");
        assertThat(one.clauses().get(0)).isInstanceOf(Clause.Compensate.class);
        assertThat(((Limit.Timeout) ((Clause.Limited) one.clauses().get(1)).limit())
                        .duration()
                        .text())
                .isEqualTo("90s");
    }

    @Test
    void bytesInOtherEncodingsAreReadWithAWarning() {
        byte[] latin = "// Größe\nrecord A { x: Int }\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf16 = "// Größe\nrecord A { x: Int }\n".getBytes(StandardCharsets.UTF_16);

        for (byte[] bytes : List.of(latin, utf16)) {
            FileUnit unit = Syntax.parse("x", bytes);

            assertThat(unit.diagnostics()).extracting(Diagnostic::code).containsOnly(Code.NOT_UTF8);
            assertThat(unit.comments()).extracting(Comment::text).containsExactly("// Größe");
            assertThat(unit.declarations()).hasSize(1);
        }
    }

    private static final class Shape implements Expr.Visitor<String> {
        @Override
        public String value(Expr.Value expr) {
            return expr.literal().text();
        }

        @Override
        public String reference(Expr.Reference expr) {
            return expr.name().text();
        }

        @Override
        public String construct(Expr.Construct expr) {
            List<String> arguments = expr.arguments().stream()
                    .map(each -> Optional.of(each)
                                    .flatMap(Expr.Argument::name)
                                    .map(name -> name.text() + ": ")
                                    .orElse("")
                            + shape(each.value()))
                    .toList();
            return expr.name().text() + "(" + String.join(", ", arguments) + ")";
        }

        @Override
        public String member(Expr.Member expr) {
            return shape(expr.target())
                    + (expr.safe() ? "?." : ".")
                    + expr.name().text();
        }

        @Override
        public String unary(Expr.Unary expr) {
            return "(" + expr.operator() + shape(expr.operand()) + ")";
        }

        @Override
        public String binary(Expr.Binary expr) {
            return "(" + shape(expr.left()) + " " + expr.operator() + " " + shape(expr.right()) + ")";
        }

        @Override
        public String list(Expr.ListOf expr) {
            return "["
                    + String.join(
                            ", ",
                            expr.elements().stream().map(SyntaxTest::shape).toList()) + "]";
        }

        @Override
        public String parenthesised(Expr.Parenthesised expr) {
            return "[" + shape(expr.inner()) + "]";
        }

        @Override
        public String missing(Expr.Missing expr) {
            return "?";
        }
    }
}
