package io.sagaz.compiler.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.SourceToken;
import io.sagaz.compiler.syntax.Syntax;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class FormatterTest {
    private static final List<String> COMMENTS = List.of(
            " // one \n",
            "\n// two\n",
            " /* three */ ",
            "\n /* four */\n",
            "\n/// five\n",
            " /* six\n * seven\n */ ",
            " /// 8\n");
    private static final List<String> BLANKS = List.of(" ", "\n", "\n\n\n", "\t", "\r\n", " \f ");

    @Provide
    Arbitrary<List<String>> programs() {
        return Arbitraries.longs().map(RandomProgram::tokens);
    }

    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of(texts());
    }

    @Provide
    Arbitrary<String> rightFiles() {
        return Arbitraries.of(
                texts().stream().filter(text -> errors(text).isEmpty()).toList());
    }

    private static List<String> texts() {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "resources"))) {
            return files.filter(file -> file.toString().endsWith(".saga"))
                    .sorted()
                    .map(FormatterTest::read)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\uFEFF", "");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String format(String text) {
        return Formatter.format("made-up.saga", text).text();
    }

    /** What it would be without the comparison that may give the old text back. */
    private static String printed(String text) {
        return Formatter.printed(Syntax.parse("made-up.saga", text), Syntax.tokens(text));
    }

    private static Meaning meaning(String text) {
        return Meaning.of(Syntax.parse("made-up.saga", text), Syntax.tokens(text));
    }

    /** With something between each two tokens, that is taken from the list by chance. */
    private static String mixed(List<String> tokens, long seed, List<String> between) {
        Random random = new Random(seed);
        return tokens.stream()
                .map(token -> token + between.get(random.nextInt(between.size())))
                .collect(Collectors.joining());
    }

    @Property(tries = 800, shrinking = ShrinkingMode.OFF)
    void blanksAndLineEndsMakeNoDifference(@ForAll("programs") List<String> tokens, @ForAll long seed) {
        String inOneLine = String.join(" ", tokens);

        String text = format(inOneLine);

        assertThat(Syntax.parse("made-up.saga", inOneLine).diagnostics()).isEmpty();
        assertThat(format(mixed(tokens, seed, List.of(" ", "\n", "\t \r\n", " "))))
                .isEqualTo(text);
        assertThat(meaning(text)).isEqualTo(meaning(inOneLine));
        assertThat(format(text)).isEqualTo(text);
    }

    @Property(tries = 800, shrinking = ShrinkingMode.OFF)
    void commentsAnywhereAreKeptAndFormattingTwiceIsFormattingOnce(
            @ForAll("programs") List<String> tokens, @ForAll long seed) {
        List<String> between = new ArrayList<>(COMMENTS);
        between.addAll(List.of(" ", " ", " ", " ", " ", "\n", "\n", "\n\n", "\n", "\n\n", " "));
        String typed = mixed(tokens, seed, between);

        String text = printed(typed);

        assertThat(meaning(text)).as(typed).isEqualTo(meaning(typed));
        assertThat(inOrder(text)).as(typed).isEqualTo(inOrder(text.replace("\n", "\r\n")));
        assertThat(format(text)).as(typed).isEqualTo(text);
        assertThat(text.lines()).noneMatch(line -> line.endsWith(" "));
    }

    private static List<String> inOrder(String text) {
        return Syntax.tokens(text).stream()
                .map(SourceToken::text)
                .map(String::strip)
                .map(each -> each.replace("\r", ""))
                .toList();
    }

    @Property(tries = 800, shrinking = ShrinkingMode.OFF)
    void filesWithAnyBlanksAndCommentsAreFormattedOnce(@ForAll("rightFiles") String file, @ForAll long seed) {
        String typed = disturbed(file, seed);

        String text = printed(typed);

        assertThat(meaning(text)).as(typed).isEqualTo(meaning(typed));
        assertThat(format(text)).as(typed).isEqualTo(text);
    }

    /** Blanks changed and comments put in, here and there. */
    private static String disturbed(String file, long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int last = 0;
        for (SourceToken token : Syntax.tokens(file)) {
            String blank = file.substring(last, token.start());
            boolean after = last > 0 && !text.toString().endsWith("\n") && random.nextInt(12) == 0;
            String comment = after ? COMMENTS.get(random.nextInt(COMMENTS.size())) : "";
            boolean changed = !blank.isEmpty() && !blank.contains("\n") && random.nextInt(4) == 0;
            text.append(comment).append(changed ? BLANKS.get(random.nextInt(BLANKS.size())) : blank);
            text.append(token.text());
            last = token.end();
        }
        return text.append(file.substring(last)).toString();
    }

    @Property(tries = 1500, shrinking = ShrinkingMode.OFF)
    void mistakesStayAsTypedAndNothingIsLost(@ForAll("files") String file, @ForAll long seed) {
        String typed = broken(file, seed);

        String text = format(typed);

        assertThat(meaning(text)).isEqualTo(meaning(typed));
    }

    private static String broken(String file, long seed) {
        Random random = new Random(seed);
        List<SourceToken> tokens = Syntax.tokens(file);
        if (tokens.isEmpty()) {
            return file;
        }
        SourceToken token = tokens.get(random.nextInt(tokens.size()));
        SourceToken other = tokens.get(random.nextInt(tokens.size()));
        String instead = random.nextBoolean() ? "" : other.text();
        return file.substring(0, token.start()) + instead + file.substring(token.end());
    }

    @Test
    void aFileWithoutErrorsIsNeverGivenBackUnchangedForFearOfChangingIt() {
        List<String> kept = texts().stream()
                .filter(text -> errors(text).isEmpty())
                .map(text -> "\n\n\n" + text + "\n\n\n")
                .filter(text -> !Formatter.format("made-up.saga", text).isChanged())
                .toList();

        assertThat(kept).isEmpty();
    }

    private static List<String> errors(String text) {
        FileUnit unit = Syntax.parse("made-up.saga", text);
        return unit.diagnostics().stream()
                .filter(each -> each.isError())
                .map(each -> each.message())
                .toList();
    }

    @Test
    void theEditsMakeTheTextFromTheOldOne() {
        String old = "record  A{a:Int}\n\n\n\nrecord B { }";

        Formatted formatted = Formatter.format("made-up.saga", old);

        Function<Integer, Integer> start =
                i -> formatted.edits().get(i).span().start().offset();
        Function<Integer, Integer> end =
                i -> formatted.edits().get(i).span().end().offset();
        assertThat(formatted.edits()).hasSize(1);
        assertThat(old.substring(0, start.apply(0)) + formatted.edits().get(0).newText() + old.substring(end.apply(0)))
                .isEqualTo(formatted.text())
                .isEqualTo("record A { a: Int }\n\nrecord B {}\n");
    }

    @Test
    void aTextThatIsTooLargeOrNestedTooDeepStays() {
        String large = "// x\n".repeat(300_000);
        String deep = "saga A() { step a = B.c(" + "(".repeat(5000) + ")".repeat(5000) + ") }";

        assertThat(format(large)).isEqualTo(large);
        assertThat(format(deep)).isEqualTo(deep);
    }

    @Test
    void anEmptyTextStaysEmptyAndCommentsAloneAreKept() {
        assertThat(format("")).isEmpty();
        assertThat(format("\n  \n")).isEmpty();
        assertThat(format("\n  // alone  \n\n\n/* too */")).isEqualTo("// alone\n\n/* too */\n");
    }

    @Test
    void lineEndsBecomeLineFeedsAndAByteOrderMarkGoes() {
        assertThat(format("\uFEFFrecord A {\r\n}\r\n// b\r\n")).isEqualTo("record A {}\n// b\n");
    }

    @Test
    void aFileOfTenThousandStepsTakesSeconds() {
        String steps = "step a = B.c( d,e ) retry 3 // f\n".repeat(10_000);
        long start = System.nanoTime();

        String text = format("saga A() {" + steps + "}");

        assertThat(text.lines()).hasSize(20_002);
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }
}
