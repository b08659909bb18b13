package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Suggestions;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.Name;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** An annotation is one of the language's (0112). */
final class UnknownAnnotation implements Rule<FileUnit> {
    @Override
    public void check(FileUnit unit, Consumer<Diagnostic> report) {
        for (Annotated annotated : Annotated.of(unit)) {
            annotated.header().annotations().stream()
                    .filter(it -> !it.name().missing() && KnownAnnotation.of(it).isEmpty())
                    .forEach(it -> report.accept(describe(it.name())));
        }
    }

    private static Diagnostic describe(Name name) {
        Diagnostic.Builder diagnostic = Diagnostic.at(
                name.span(),
                Code.UNKNOWN_ANNOTATION,
                "there is no annotation `@" + name.text() + "`, so it says nothing");
        Optional<String> near = Suggestions.nearest(name.text(), KnownAnnotation.words());
        if (near.isPresent()) {
            diagnostic
                    .help("did you mean `@" + near.get() + "`?")
                    .fix("Write `@" + near.get() + "`", new Edit(name.span(), near.get()));
        } else {
            diagnostic.help("leave it out; there are "
                    + KnownAnnotation.words().stream()
                            .map(it -> "`@" + it + "`")
                            .collect(Collectors.joining(", ")));
        }
        return diagnostic.build();
    }
}
