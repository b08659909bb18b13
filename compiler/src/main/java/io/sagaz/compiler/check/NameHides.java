package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.Steps;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.Name;
import io.sagaz.compiler.syntax.Statement;
import io.sagaz.compiler.syntax.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A step isn't named like a parameter, nor what a compensation returns or an element like any of them (0411). */
final class NameHides implements Rule<FileUnit> {
    @Override
    public void check(FileUnit unit, Consumer<Diagnostic> report) {
        for (Declaration declaration : Declared.whole(unit)) {
            if (declaration instanceof Declaration.SagaDecl saga) {
                saga(saga, report);
            }
        }
    }

    private static void saga(Declaration.SagaDecl saga, Consumer<Diagnostic> report) {
        Map<String, Name> known = new HashMap<>();
        saga.params().forEach(param -> known.putIfAbsent(param.name().text(), param.name()));
        List<Statement.Step> steps = Steps.of(saga);
        for (Statement.Step step : steps) {
            hides(step.name(), known, report);
        }
        steps.forEach(step -> known.putIfAbsent(step.name().text(), step.name()));
        List<Name> results = MemberTwice.results(steps);
        results.forEach(name -> hides(name, known, report));
        results.forEach(name -> known.putIfAbsent(name.text(), name));
        steps.forEach(step -> element(step).ifPresent(name -> hides(name, known, report)));
    }

    private static Optional<Name> element(Statement.Step step) {
        return Steps.fanOut(step).flatMap(Work.FanOut::each).map(Work.Each::name);
    }

    private static void hides(Name name, Map<String, Name> known, Consumer<Diagnostic> report) {
        Name other = known.get(name.text());
        if (other != null && !name.missing()) {
            report.accept(Diagnostic.at(
                            name.span(),
                            Code.NAME_HIDES,
                            "`" + name.text() + "` already stands for something else in this saga")
                    .related(other.span(), "for this")
                    .help("choose another name")
                    .build());
        }
    }
}
