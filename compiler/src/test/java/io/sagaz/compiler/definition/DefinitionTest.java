package io.sagaz.compiler.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.compiler.Workspace;
import io.sagaz.compiler.model.Model;
import io.sagaz.compiler.model.SagaModel;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DefinitionTest {
    private static final String TEXT = """
            namespace demo
            record Item { name: String, note: String?, count: Int = 1 }
            enum Size { SMALL, LARGE }
            error SoldOut { item: String }
            event Sold { item: String } topic "sales" key item
            service Shop {
                buy(item: Item, size: Size): Int fails SoldOut
                cancel(request: Uuid)
            }
            saga Buy(item: Item): Int {
                version 3
                timeout 2h
                step first = Shop.buy(item, Size.SMALL)
                    compensate Shop.cancel(first.key)
                    emit Sold(item.name)
                step second = Shop.buy(item, Size.LARGE)
                    compensate Shop.cancel(second.key)
                return first
            }
            """;

    private static DefinitionFile file(String text) {
        Model model = Workspace.empty().with("buy.saga", text).analyse().model();
        SagaModel saga = model.sagas().get(0);
        return DefinitionFile.of(saga, model);
    }

    @Test
    void readsBackWhatWasWritten() {
        DefinitionFile file = file(TEXT);

        Definition definition = Definition.parse(file.text());

        assertThat(definition.name()).isEqualTo("demo.Buy");
        assertThat(definition.version()).isEqualTo(3);
        assertThat(definition.hash()).isEqualTo(file.hash());
        assertThat(definition.input()).containsExactly(new Definition.Member("item", "demo.Item", false));
        assertThat(definition.output()).contains("Int");
        assertThat(definition.parts()).containsOnlyKeys("timeout", "onFailure", "result");
        assertThat(definition.steps()).extracting(Definition.Step::name).containsExactly("first", "second");
        assertThat(definition.steps().get(0).parts())
                .containsOnlyKeys("kind", "mark", "after", "call", "policy", "compensation", "recovery", "emits");
        assertThat(definition.operations()).containsOnlyKeys("demo.Shop.buy", "demo.Shop.cancel");
        assertThat(Objects.requireNonNull(definition.operations().get("demo.Shop.buy"))
                        .fails())
                .containsExactly("demo.SoldOut");
        assertThat(Objects.requireNonNull(definition.types().get("demo.Item")).fields())
                .containsExactly(
                        new Definition.Member("name", "String", false),
                        new Definition.Member("note", "String?", true),
                        new Definition.Member("count", "Int", true));
        assertThat(Objects.requireNonNull(definition.types().get("demo.Size")).constants())
                .containsExactly("SMALL", "LARGE");
        assertThat(Objects.requireNonNull(definition.types().get("demo.Sold")).topic())
                .contains("sales");
        assertThat(Objects.requireNonNull(definition.types().get("demo.Sold")).key())
                .contains("item");
    }

    @Test
    void aStepKeepsItsPartsWhereAnotherOneIsPutBeforeIt() {
        Definition old = Definition.parse(file(TEXT).text());
        String before = "step zero = Shop.buy(item, Size.SMALL) compensate Shop.cancel(zero.key) step first";

        Definition now =
                Definition.parse(file(TEXT.replace("step first", before)).text());

        assertThat(now.steps().get(2)).isEqualTo(old.steps().get(1));
        assertThat(now.parts()).isEqualTo(old.parts());
    }

    @Test
    void refusesWhatIsNoDefinition() {
        assertThatThrownBy(() -> Definition.parse("{"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it isn't JSON");
        assertThatThrownBy(() -> Definition.parse("{\"sagas\": []}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("it isn't the definition of a saga");
        assertThatThrownBy(() -> Definition.parse(file(TEXT).text().replace("\"format\": 1", "\"format\": 2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("newer version");
    }
}
