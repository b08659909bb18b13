package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.Name;
import io.sagaz.compiler.syntax.TypeRef;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Money isn't a {@code Double}, which rounds in binary (0205). */
final class DoubleForMoney implements Rule<FileUnit> {
    private static final Set<String> MONEY = Set.of(
            "amount",
            "price",
            "total",
            "cost",
            "fee",
            "balance",
            "salary",
            "amounts",
            "prices",
            "totals",
            "costs",
            "fees",
            "balances",
            "salaries");

    @Override
    public void check(FileUnit unit, Consumer<Diagnostic> report) {
        for (Declaration declaration : Declared.whole(unit)) {
            Declared.fields(declaration)
                    .forEach(fields -> fields.forEach(field -> check(field.name(), field.type(), report)));
            if (declaration instanceof Declaration.ServiceDecl it) {
                it.operations().forEach(operation -> params(operation.params(), report));
            } else if (declaration instanceof Declaration.SagaDecl it) {
                params(it.params(), report);
            }
        }
    }

    private static void params(List<Declaration.Param> params, Consumer<Diagnostic> report) {
        params.forEach(param -> check(param.name(), param.type(), report));
    }

    private static void check(Name name, TypeRef type, Consumer<Diagnostic> report) {
        List<String> words = Words.of(name.text());
        if (type.name().text().equals("Double") && !words.isEmpty() && MONEY.contains(words.get(words.size() - 1))) {
            report.accept(Diagnostic.at(
                            type.name().span(),
                            Code.DOUBLE_FOR_MONEY,
                            "`" + name.text() + "` looks like money, and a"
                                    + " `Double` can't hold most amounts exactly")
                    .why("0.1 + 0.2 isn't 0.3 in a `Double`")
                    .help("write `Decimal`")
                    .fix("Write `Decimal`", new Edit(type.name().span(), "Decimal"))
                    .build());
        }
    }
}
