package io.sagaz.compiler.check;

import io.sagaz.compiler.model.Steps;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.Header;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that may carry annotations.
 *
 * @param place what it is
 */
record Annotated(Place place, Header header) {
    /** What may carry annotations. */
    enum Place {
        DECLARATION("a declaration"),
        SAGA("a saga"),
        STEP("a step"),
        OPERATION("an operation"),
        FIELD("a field"),
        CONSTANT("a constant");

        private final String words;

        Place(String words) {
            this.words = words;
        }

        /** With its article, for messages. */
        String words() {
            return words;
        }
    }

    /** All of a file, where the text could be read. */
    static List<Annotated> of(FileUnit unit) {
        List<Annotated> all = new ArrayList<>();
        for (Declaration declaration : Declared.whole(unit)) {
            Place place = declaration instanceof Declaration.SagaDecl ? Place.SAGA : Place.DECLARATION;
            all.add(new Annotated(place, declaration.header()));
            Declared.fields(declaration)
                    .forEach(fields -> fields.forEach(field -> all.add(new Annotated(Place.FIELD, field.header()))));
            if (declaration instanceof Declaration.EnumDecl it) {
                it.constants().forEach(constant -> all.add(new Annotated(Place.CONSTANT, constant.header())));
            } else if (declaration instanceof Declaration.ServiceDecl it) {
                it.operations().forEach(operation -> all.add(new Annotated(Place.OPERATION, operation.header())));
            } else if (declaration instanceof Declaration.SagaDecl it) {
                Steps.of(it).forEach(step -> all.add(new Annotated(Place.STEP, step.header())));
            }
        }
        return all;
    }
}
