package io.sagaz.compiler.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sagaz.compiler.Workspace;
import io.sagaz.compiler.model.Model;
import io.sagaz.compiler.model.SagaModel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DefinitionFileTest {
    private static final String TEXT = """
            namespace demo
            record Item { name: String, count: Int = 1 }
            record Bought { id: Uuid }
            enum Size { SMALL, LARGE }
            error SoldOut { item: String }
            event Sold { item: String } topic "sales" key item
            service Shop {
                @latency(p50: 10ms)
                buy(item: Item, size: Size): Bought fails SoldOut
                cancel(request: Uuid)
                undo(request: Uuid): Bought
                query find(request: Uuid): Bought?
                unused(any: Int)
            }
            /// Buys.
            @owner("shop")
            saga Buy(item: Item): Bought {
                version 3
                key item.name
                timeout 2h
                on failure grace 5s
                step first = Shop.buy(item, Size.SMALL)
                    verify Shop.find(first.key)
                    compensate Shop.cancel(first.key) { retry 2 every 1s timeout 3s }
                    retry 5 backoff 200ms..10s on SoldOut
                    emit Sold(item.name)
                step second = Shop.buy(Item("x"), Size.LARGE)
                    compensate manual "Take it back"
                    recover retry 1 every 1s else Shop.buy(item, Size.LARGE) { compensate none } else default Bought(first.id)
                step third = Shop.buy(item, Size.LARGE)
                    compensate back = Shop.undo(third.key)
                    recover retry forever backoff 1s..2s
                return first
            }
            """;

    @Test
    void readsBackAsTheSameDefinition() throws Exception {
        SagaModel saga = model(TEXT).sagas().get(0);

        JsonNode json = new ObjectMapper().readTree(file(TEXT).text());

        assertThat(DefinitionReader.saga(json)).isEqualTo(saga.definition());
    }

    @Test
    void tellsWhereThingsStand() throws Exception {
        JsonNode json = new ObjectMapper().readTree(file(TEXT).text());

        assertThat(json.path("source").asText()).isEqualTo("buy.saga:17:6");
        assertThat(json.path("owner").asText()).isEqualTo("shop");
        assertThat(json.path("doc").asText()).isEqualTo("Buys.");
        assertThat(json.at("/steps/1/source").asText()).isEqualTo("buy.saga:27:10");
        assertThat(json.at("/services/demo.Shop/buy/annotations/latency.p50").asText())
                .isEqualTo("10ms");
        assertThat(json.path("types").fieldNames())
                .toIterable()
                .containsExactly("demo.Bought", "demo.Item", "demo.Size", "demo.Sold", "demo.SoldOut");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/// Buys.|/// Purchases.",
                "@owner(\"shop\")|@owner(\"sales\")",
                "p50: 10ms|p50: 20ms",
                "namespace demo|// A comment.\\nnamespace demo",
                "unused(any: Int)|unused(any: String)",
                "enum Size|record Unused { any: Int } enum Size",
                "timeout 2h|timeout 120m",
            })
    void theHashStaysWhereTheMeaningDoes(String before, String after) {
        assertThat(changed(before, after).hash()).isEqualTo(file(TEXT).hash());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timeout 2h|timeout 3h",
                "version 3|version 4",
                "grace 5s|grace 6s",
                "key item.name|",
                "retry 5 backoff|retry 6 backoff",
                "every 1s timeout 3s|every 1s timeout 4s",
                "Item(\"x\")|Item(\"y\")",
                "count: Int = 1|count: Int = 2",
                "item: String } topic|item: String, more: Int? } topic",
                "SMALL, LARGE|LARGE, SMALL",
                "Take it back|Bring it back",
                "verify Shop.find(first.key)|",
                "return first|return second",
                "topic \"sales\"|topic \"sold\"",
                "step second|step other",
            })
    void theHashChangesWithTheMeaning(String before, String after) {
        assertThat(changed(before, after == null ? "" : after).hash())
                .isNotEqualTo(file(TEXT).hash());
    }

    @Test
    void olderVersionsHaveTheirNumberInTheName() {
        Model model = model("""
                namespace demo
                service S { query q(): Int }
                saga F() { version 2 step a = S.q() }
                saga F() { version 11 step a = S.q() }
                """);

        List<String> names = model.sagas().stream()
                .map(saga -> DefinitionFile.of(saga, model).name())
                .toList();

        assertThat(names).containsExactlyInAnyOrder("demo.F-v2.json", "demo.F.json");
    }

    private static DefinitionFile changed(String before, String after) {
        assertThat(TEXT).containsOnlyOnce(before);
        return file(TEXT.replace(before, after.replace("\\n", "\n")));
    }

    private static DefinitionFile file(String text) {
        Model model = model(text);
        return DefinitionFile.of(model.sagas().get(0), model);
    }

    private static Model model(String text) {
        var analysis = Workspace.empty().with("buy.saga", text).analyse();
        assertThat(analysis.diagnostics().stream().filter(it -> it.isError())).isEmpty();
        return analysis.model();
    }
}
