package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.Name;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The key of an event is one of its fields, and always there (0703). */
final class EventKey implements Rule<FileUnit> {
    @Override
    public void check(FileUnit unit, Consumer<Diagnostic> report) {
        for (Declaration declaration : Declared.whole(unit)) {
            if (declaration instanceof Declaration.EventDecl event) {
                event.key()
                        .filter(key -> !key.missing())
                        .flatMap(key -> problem(event, key))
                        .ifPresent(report);
            }
        }
    }

    private static Optional<Diagnostic> problem(Declaration.EventDecl event, Name key) {
        List<Declaration.Field> fields = event.fields();
        Optional<Declaration.Field> field = fields.stream()
                .filter(it -> it.name().text().equals(key.text()))
                .findFirst();
        if (field.isEmpty()) {
            String names =
                    fields.stream().map(it -> "`" + it.name().text() + "`").collect(Collectors.joining(", "));
            return Optional.of(Diagnostic.at(
                            key.span(),
                            Code.EVENT_KEY,
                            "`" + event.name().text() + "` has no field `" + key.text() + "` to be its key")
                    .related(event.name().span(), names.isEmpty() ? "it has no fields" : "its fields: " + names)
                    .help("name one of its fields, or leave out `key`")
                    .build());
        }
        if (field.get().type().optional() > 0) {
            return Optional.of(Diagnostic.at(key.span(), Code.EVENT_KEY, "the key `" + key.text() + "` may be absent")
                    .related(field.get().type().span(), "optional here")
                    .why("events with one key stay in order, so each needs a key")
                    .help("name a field that is always there")
                    .build());
        }
        return Optional.empty();
    }
}
