package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.Steps;
import io.sagaz.compiler.syntax.Clause;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.Name;
import io.sagaz.compiler.syntax.SagaClause;
import io.sagaz.compiler.syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** No two members of a declaration have one name (0108). */
final class MemberTwice implements Rule<FileUnit> {
    @Override
    public void check(FileUnit unit, Consumer<Diagnostic> report) {
        for (Declaration declaration : Declared.whole(unit)) {
            for (List<Declaration.Field> fields : Declared.fields(declaration)) {
                distinct("field", fields.stream().map(Declaration.Field::name).toList(), report);
            }
            if (declaration instanceof Declaration.EnumDecl it) {
                distinct(
                        "constant",
                        it.constants().stream().map(Declaration.Constant::name).toList(),
                        report);
            } else if (declaration instanceof Declaration.ServiceDecl it) {
                service(it, report);
            } else if (declaration instanceof Declaration.SagaDecl it) {
                saga(it, report);
            }
        }
    }

    private static void service(Declaration.ServiceDecl service, Consumer<Diagnostic> report) {
        distinct(
                "operation",
                service.operations().stream().map(Declaration.Operation::name).toList(),
                report);
        service.operations().forEach(operation -> params(operation.params(), report));
    }

    private static void saga(Declaration.SagaDecl saga, Consumer<Diagnostic> report) {
        params(saga.params(), report);
        List<Statement.Step> steps = Steps.of(saga);
        distinct("step", steps.stream().map(Statement.Step::name).toList(), report);
        distinct("result", results(steps), report);
        List<Name> signals = new ArrayList<>();
        List<Name> indexes = new ArrayList<>();
        for (SagaClause clause : saga.clauses()) {
            if (clause instanceof SagaClause.Signal signal) {
                signals.add(signal.name());
            } else if (clause instanceof SagaClause.Index index) {
                indexes.add(index.name());
            }
        }
        distinct("signal", signals, report);
        distinct("index", indexes, report);
    }

    /** The names of what the steps' compensations return. */
    static List<Name> results(List<Statement.Step> steps) {
        List<Name> names = new ArrayList<>();
        for (Statement.Step step : steps) {
            for (Clause clause : step.clauses()) {
                if (clause instanceof Clause.Compensate compensate
                        && compensate.compensation() instanceof Clause.Compensation.Undo undo) {
                    undo.result().ifPresent(names::add);
                }
            }
        }
        return names;
    }

    private static void params(List<Declaration.Param> params, Consumer<Diagnostic> report) {
        distinct("parameter", params.stream().map(Declaration.Param::name).toList(), report);
    }

    private static void distinct(String kind, List<Name> names, Consumer<Diagnostic> report) {
        Map<String, Name> known = new HashMap<>();
        for (Name name : names) {
            Name first = name.missing() ? null : known.putIfAbsent(name.text(), name);
            if (first != null) {
                report.accept(Diagnostic.at(
                                name.span(),
                                Code.MEMBER_TWICE,
                                "there are two " + (kind.equals("index") ? "indexes" : kind + "s") + " `" + name.text()
                                        + "`")
                        .related(first.span(), "the first is here")
                        .help("rename or remove one of them")
                        .build());
            }
        }
    }
}
