package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.syntax.Annotation;
import io.sagaz.compiler.syntax.FileUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** An annotation stands where it means something (0114). */
final class AnnotationPlace implements Rule<FileUnit> {
    @Override
    public void check(FileUnit unit, Consumer<Diagnostic> report) {
        for (Annotated annotated : Annotated.of(unit)) {
            for (Annotation annotation : annotated.header().annotations()) {
                KnownAnnotation.of(annotation)
                        .filter(known -> !known.places().contains(annotated.place()))
                        .ifPresent(known -> report.accept(Diagnostic.at(
                                        annotation.name().span(),
                                        Code.ANNOTATION_MISPLACED,
                                        "`@" + known.word() + "` means nothing on "
                                                + annotated.place().words())
                                .help("put it on " + places(known))
                                .build()));
            }
        }
    }

    private static String places(KnownAnnotation known) {
        return known.places().stream().sorted().map(Annotated.Place::words).collect(Collectors.joining(" or "));
    }
}
