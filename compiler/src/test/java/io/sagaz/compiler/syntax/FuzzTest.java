package io.sagaz.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.sagaz.grammar.SagaLexer;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class FuzzTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final List<String> OTHERS = List.of(
            "a",
            "Order",
            "`b`",
            "5",
            "0.5",
            "5m",
            "5%",
            "\"text\"",
            "\"open",
            "5min",
            "'q'",
            "/* c */",
            "// c\n",
            "/// d\n",
            "/*",
            ";",
            "\n",
            "\n    ",
            "%",
            "é",
            "\uD800",
            "世",
            "\t");

    @Provide
    Arbitrary<String> words() {
        List<String> ours = IntStream.rangeClosed(SagaLexer.NAMESPACE, SagaLexer.NOT)
                .mapToObj(TokenSets::text)
                .toList();
        return Arbitraries.of(Stream.concat(ours.stream(), OTHERS.stream()).toList());
    }

    @Property(tries = 400)
    void readsAnyRowOfWords(@ForAll @Size(max = 80) List<@From("words") String> words) {
        survives(String.join(" ", words));
    }

    @Property(tries = 200)
    void readsAnyRowOfWordsInASaga(@ForAll @Size(max = 60) List<@From("words") String> words) {
        survives("saga A(x: Int) {\n step a = B.c(x)\n " + String.join(" ", words) + "\n step d = B.c(x)\n}");
    }

    @Property(tries = 300)
    void readsAnyText(@ForAll String text) {
        survives(text);
    }

    @Property(tries = 100)
    void readsAnyBytes(@ForAll byte[] bytes) {
        MutationTest.assertSpansInside(Syntax.parse("any.saga", bytes));
    }

    private static void survives(String text) {
        FileUnit unit = Syntax.parse("any.saga", text);

        assertThat(unit.text()).isEqualTo(text);
        MutationTest.assertSpansInside(unit);
    }

    @Test
    void readsHostileTextsInBoundedTime() {
        int size = Syntax.FILE_BYTES_MAX / 8;
        for (String piece : List.of(
                "(", "{", "!", "-", "[", "<", "a ", "step ", "@a ", "\"", "; ", "5x ", "a.", "}", "? ", "} step ",
                "@a(x ")) {
            String soup = piece.repeat(size / piece.length());
            Assertions.assertTimeoutPreemptively(LIMIT, () -> survives(soup), () -> "only `" + piece + "`");
            String inside = "saga A(x: Int) { step a = B.c(" + soup;
            Assertions.assertTimeoutPreemptively(LIMIT, () -> survives(inside), () -> "in a call `" + piece + "`");
            String types = "record A { x: " + soup;
            Assertions.assertTimeoutPreemptively(LIMIT, () -> survives(types), () -> "in a type `" + piece + "`");
        }
    }

    @Test
    void refusesWhatIsTooLarge() {
        String text = "a".repeat(Syntax.FILE_BYTES_MAX + 1);

        FileUnit unit = Syntax.parse("large.saga", text);

        assertThat(unit.declarations()).isEmpty();
        assertThat(unit.diagnostics())
                .singleElement()
                .satisfies(each -> assertThat(each.message()).isEqualTo("this file is over 1 MiB"));
        assertThatCode(() -> Syntax.parse("large.saga", "é".repeat(Syntax.FILE_BYTES_MAX / 2 + 1)))
                .doesNotThrowAnyException();
    }
}
