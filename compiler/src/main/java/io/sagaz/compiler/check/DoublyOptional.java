package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.TypeRef;
import java.util.function.Consumer;

/** A type is optional once (0207). */
final class DoublyOptional implements Rule<FileUnit> {
    @Override
    public void check(FileUnit unit, Consumer<Diagnostic> report) {
        for (Declaration declaration : Declared.whole(unit)) {
            Declared.fields(declaration).forEach(fields -> fields.forEach(field -> check(unit, field.type(), report)));
            if (declaration instanceof Declaration.ServiceDecl service) {
                for (Declaration.Operation operation : service.operations()) {
                    operation.params().forEach(param -> check(unit, param.type(), report));
                    operation.output().ifPresent(output -> check(unit, output, report));
                }
            } else if (declaration instanceof Declaration.SagaDecl saga) {
                saga.params().forEach(param -> check(unit, param.type(), report));
                saga.output().ifPresent(output -> check(unit, output, report));
            }
        }
    }

    private static void check(FileUnit unit, TypeRef type, Consumer<Diagnostic> report) {
        type.arguments().forEach(argument -> check(unit, argument, report));
        if (type.optional() > 1) {
            Span span = type.span();
            String written =
                    unit.text().substring(span.start().offset(), span.end().offset());
            String once = written.replaceFirst("[?\\s]+$", "?");
            report.accept(Diagnostic.at(
                            span,
                            Code.DOUBLY_OPTIONAL,
                            "`" + written + "` is optional twice, which is the" + " same as once")
                    .help("write `" + once + "`")
                    .fix("Write `" + once + "`", new Edit(span, once))
                    .build());
        }
    }
}
