package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.FileUnit;
import java.util.function.Consumer;

/** An enum has constants (0206). */
final class EmptyEnum implements Rule<FileUnit> {
    @Override
    public void check(FileUnit unit, Consumer<Diagnostic> report) {
        for (Declaration declaration : Declared.whole(unit)) {
            if (declaration instanceof Declaration.EnumDecl it && it.constants().isEmpty()) {
                report.accept(Diagnostic.at(
                                it.name().span(),
                                Code.EMPTY_ENUM,
                                "`" + it.name().text() + "` has no constants, so no value is of this type")
                        .help("write at least one constant between the braces")
                        .build());
            }
        }
    }
}
