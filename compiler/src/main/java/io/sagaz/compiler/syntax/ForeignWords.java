package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Suggestions;
import io.sagaz.grammar.SagaLexer;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What somebody meant by a word that the language doesn't have: a slip of the pen, or the word of another engine. */
final class ForeignWords {
    private static final Map<String, List<Integer>> MEANINGS = Map.ofEntries(
            Map.entry("undo", List.of(SagaLexer.COMPENSATE)),
            Map.entry("rollback", List.of(SagaLexer.COMPENSATE)),
            Map.entry("revert", List.of(SagaLexer.COMPENSATE)),
            Map.entry("cancel", List.of(SagaLexer.COMPENSATE)),
            Map.entry("compensation", List.of(SagaLexer.COMPENSATE)),
            Map.entry("compensatewith", List.of(SagaLexer.COMPENSATE)),
            Map.entry("depends_on", List.of(SagaLexer.AFTER)),
            Map.entry("dependson", List.of(SagaLexer.AFTER)),
            Map.entry("depends", List.of(SagaLexer.AFTER)),
            Map.entry("needs", List.of(SagaLexer.AFTER)),
            Map.entry("requires", List.of(SagaLexer.AFTER)),
            Map.entry("then", List.of(SagaLexer.AFTER)),
            Map.entry("retries", List.of(SagaLexer.RETRY)),
            Map.entry("attempts", List.of(SagaLexer.RETRY)),
            Map.entry("maxattempts", List.of(SagaLexer.RETRY)),
            Map.entry("max_attempts", List.of(SagaLexer.RETRY)),
            Map.entry("retrypolicy", List.of(SagaLexer.RETRY)),
            Map.entry("backoff", List.of(SagaLexer.BACKOFF, SagaLexer.RETRY)),
            Map.entry("catch", List.of(SagaLexer.RECOVER)),
            Map.entry("onerror", List.of(SagaLexer.RECOVER)),
            Map.entry("on_error", List.of(SagaLexer.RECOVER)),
            Map.entry("fallback", List.of(SagaLexer.RECOVER)),
            Map.entry("otherwise", List.of(SagaLexer.ELSE, SagaLexer.RECOVER)),
            Map.entry("or", List.of(SagaLexer.ELSE)),
            Map.entry("if", List.of(SagaLexer.WHEN)),
            Map.entry("unless", List.of(SagaLexer.WHEN)),
            Map.entry("condition", List.of(SagaLexer.WHEN)),
            Map.entry("check", List.of(SagaLexer.VERIFY)),
            Map.entry("deadline", List.of(SagaLexer.TIMEOUT)),
            Map.entry("ttl", List.of(SagaLexer.TIMEOUT)),
            Map.entry("within", List.of(SagaLexer.TIMEOUT)),
            Map.entry("publish", List.of(SagaLexer.EMIT)),
            Map.entry("raise", List.of(SagaLexer.EMIT)),
            Map.entry("send", List.of(SagaLexer.EMIT)),
            Map.entry("task", List.of(SagaLexer.STEP)),
            Map.entry("activity", List.of(SagaLexer.STEP)),
            Map.entry("action", List.of(SagaLexer.STEP)),
            Map.entry("state", List.of(SagaLexer.STEP)),
            Map.entry("stage", List.of(SagaLexer.STEP)),
            Map.entry("fork", List.of(SagaLexer.PARALLEL)),
            Map.entry("concurrent", List.of(SagaLexer.PARALLEL)),
            Map.entry("output", List.of(SagaLexer.RETURN)),
            Map.entry("result", List.of(SagaLexer.RETURN)),
            Map.entry("workflow", List.of(SagaLexer.SAGA)),
            Map.entry("process", List.of(SagaLexer.SAGA)),
            Map.entry("transaction", List.of(SagaLexer.SAGA)),
            Map.entry("orchestration", List.of(SagaLexer.SAGA)),
            Map.entry("class", List.of(SagaLexer.RECORD)),
            Map.entry("struct", List.of(SagaLexer.RECORD)),
            Map.entry("type", List.of(SagaLexer.RECORD)),
            Map.entry("message", List.of(SagaLexer.RECORD)),
            Map.entry("interface", List.of(SagaLexer.SERVICE)),
            Map.entry("participant", List.of(SagaLexer.SERVICE)),
            Map.entry("exception", List.of(SagaLexer.ERROR)),
            Map.entry("package", List.of(SagaLexer.NAMESPACE)),
            Map.entry("module", List.of(SagaLexer.NAMESPACE)),
            Map.entry("use", List.of(SagaLexer.IMPORT)),
            Map.entry("using", List.of(SagaLexer.IMPORT)),
            Map.entry("include", List.of(SagaLexer.IMPORT)));

    private ForeignWords() {}

    /** The word of ours that the place takes and that was most likely meant. */
    static Optional<Integer> meant(String typed, BitSet expected) {
        Optional<Integer> known = meanings(typed).stream().filter(expected::get).findFirst();
        if (known.isPresent()) {
            return known;
        }
        List<Integer> words =
                expected.stream().filter(TokenSets.WORDS::get).boxed().toList();
        return Suggestions.nearest(typed, words.stream().map(TokenSets::text).toList())
                .flatMap(word -> words.stream()
                        .filter(type -> TokenSets.text(type).equals(word))
                        .findFirst());
    }

    /** What takes its part in the language, though not in this place. */
    static Optional<String> elsewhere(String typed) {
        return meanings(typed).stream().findFirst().map(TokenSets::text);
    }

    private static List<Integer> meanings(String typed) {
        return MEANINGS.getOrDefault(typed.toLowerCase(Locale.ROOT), List.of());
    }
}
