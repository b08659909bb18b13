package io.sagaz.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadException;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long and how deep a payload may be. */
class JsonLimitsTest {
    private final JsonPayloads json = new JsonPayloads();

    @Test
    void refusesAPayloadThatIsTooLongAtTheValueThatMakesItSo() {
        JsonPayloads small = new JsonPayloads(100);
        JsonPayloadsTest.Order order = new JsonPayloadsTest.Order(
                "A-1",
                List.of(new JsonPayloadsTest.Line("tea", 1), new JsonPayloadsTest.Line("x".repeat(100), 2)),
                null);

        assertThatThrownBy(() -> small.write(JsonPayloadsTest.Order.CODEC, order))
                .isInstanceOf(PayloadException.class)
                .hasMessage("`items[1].product`: longer than the limit of 100 bytes at this value; keep a large value"
                        + " elsewhere and pass a reference to it, or raise the limit");
    }

    @Test
    void measuresTheLimitInBytesOfUtf8() {
        assertThat(new JsonPayloads(12).write(Codecs.STRING, "äöüßé")).isEqualTo("\"äöüßé\"");
        assertThatThrownBy(() -> new JsonPayloads(11).write(Codecs.STRING, "äöüßé"))
                .hasMessageContaining("limit of 11 bytes");
        assertThat(new JsonPayloads(6).write(Codecs.STRING, "\ud83d\ude9a")).hasSize(4);
        assertThatThrownBy(() -> new JsonPayloads(5).write(Codecs.STRING, "\ud83d\ude9a"))
                .isInstanceOf(PayloadException.class);
        assertThatThrownBy(() -> new JsonPayloads(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsTheClosingBracketsToo() {
        assertThat(new JsonPayloads(4).write(Codecs.list(Codecs.list(Codecs.INT)), List.of(List.of())))
                .isEqualTo("[[]]");
        assertThatThrownBy(() -> new JsonPayloads(3).write(Codecs.list(Codecs.list(Codecs.INT)), List.of(List.of())))
                .isInstanceOf(PayloadException.class);
    }

    @Test
    void refusesWhatIsNestedTooDeepInEveryWay() {
        Nested deep = Nested.of(JsonValue.NESTING_LEVELS_MAX);
        assertThat(json.read(Nested.CODEC, json.write(Nested.CODEC, deep))).isEqualTo(deep);

        Nested tooDeep = Nested.of(JsonValue.NESTING_LEVELS_MAX + 1);
        assertThatThrownBy(() -> json.write(Nested.CODEC, tooDeep))
                .isInstanceOf(PayloadException.class)
                .hasMessageContaining("nested deeper than 200 levels");
        String embedded = "[".repeat(200) + "]".repeat(200);
        assertThatThrownBy(() -> json.write(Codecs.list(Codecs.JSON), List.of(embedded)))
                .hasMessage("`[0]`: nested deeper than 200 levels");
        assertThat(json.write(Codecs.JSON, embedded)).isEqualTo(embedded);
        assertThatThrownBy(() -> json.read(Codecs.JSON, "[".repeat(100_000))).isInstanceOf(PayloadException.class);
    }

    record Nested(Optional<Nested> inner) {
        static final Codec<Nested> CODEC = new Codec<>() {
            @Override
            public void write(Nested nested, PayloadWriter out) {
                out.list(nested.inner().stream().toList(), this);
            }

            @Override
            public Nested read(PayloadReader in) {
                return new Nested(in.list(this).stream().findFirst());
            }
        };

        static Nested of(int levels) {
            return new Nested(levels == 1 ? Optional.empty() : Optional.of(of(levels - 1)));
        }
    }
}
