package io.sagaz.compiler.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.sagaz.compiler.model.SagaModel;
import io.sagaz.compiler.model.Type;
import java.util.Optional;
import java.util.Set;

/**
 * The types around the class of a saga.
 *
 * @param input what it takes: its one parameter, else a record within the class
 * @param output {@link Void} if it has none
 * @param type within the class, as are {@code definition}, {@code evaluation} and {@code step}
 */
record SagaNames(
        ClassName saga,
        TypeName input,
        TypeName output,
        ClassName step,
        ClassName type,
        ClassName definition,
        ClassName evaluation,
        boolean hasInputRecord) {

    static SagaNames of(SagaModel saga, JavaNames names, JavaTypes types) {
        ClassName name = names.saga(saga);
        // A nested class may not be called like the one around it.
        NameScope nested = new NameScope(Set.of(name.simpleName()));
        ClassName input = name.nestedClass(nested.take("Input"));
        boolean hasInputRecord =
                saga.params().size() != 1 || saga.params().get(0).type() instanceof Type.Optional;
        Optional<TypeName> output = saga.output().map(types::present);
        return new SagaNames(
                name,
                hasInputRecord ? input : types.present(saga.params().get(0).type()),
                output.orElse(ClassName.get(Void.class)),
                name.nestedClass(nested.take("Step")),
                name.nestedClass(nested.take("Type")),
                name.nestedClass(nested.take("Definition")),
                name.nestedClass(nested.take("Evaluation")),
                hasInputRecord);
    }

    TypeName sagaType() {
        return ParameterizedTypeName.get(RuntimeNames.SAGA_TYPE, input, output);
    }
}
