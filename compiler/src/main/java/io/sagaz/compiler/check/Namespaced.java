package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Severity;
import io.sagaz.compiler.syntax.FileUnit;
import java.util.function.Consumer;

/** A file that declares something says in which namespace (0101). */
final class Namespaced implements Rule<FileUnit> {
    @Override
    public void check(FileUnit unit, Consumer<Diagnostic> report) {
        boolean broken = unit.diagnostics().stream().anyMatch(it -> it.severity() == Severity.ERROR);
        if (unit.namespace().isEmpty() && !unit.declarations().isEmpty() && !broken) {
            report.accept(Diagnostic.at(
                            unit.declarations().get(0).name().span(), Code.NO_NAMESPACE, "this file has no namespace")
                    .why("what it declares becomes Java in the unnamed package, which no other package can import,"
                            + " and no other namespace can import it either")
                    .help("begin the file with `namespace` and a name, such as `namespace shop.orders`")
                    .build());
        }
    }
}
