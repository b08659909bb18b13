package io.sagaz.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.model.Model;
import io.sagaz.compiler.model.SagaModel;
import io.sagaz.runtime.SagaType;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

final class RandomModelTest {
    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void whateverTheNamesTheJavaCompilesAndLoads(@ForAll long seed) throws Exception {
        Model model = RandomModel.of(seed);

        JavaCompilation java = JavaCompilation.of(model);

        JavaNames names = new JavaNames(model);
        for (SagaModel saga : model.sagas()) {
            SagaType<?, ?> type = java.constant(names.saga(saga).reflectionName(), "TYPE");
            assertThat(type.definition()).isEqualTo(saga.definition());
            assertThat(type.definitionJson()).contains(type.definitionHash());
        }
    }
}
