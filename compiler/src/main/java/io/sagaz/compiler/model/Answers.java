package io.sagaz.compiler.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Answers about one workspace, each found once. Not safe for several threads. */
final class Answers {
    private final SymbolTable table;
    private final Catalog catalog;
    private final Map<Question, Answer> known = new HashMap<>();

    Answers(SymbolTable table, Catalog catalog) {
        this.table = table;
        this.catalog = catalog;
    }

    /** What needs declarations may be asked only when these are resolved, since answers are kept. */
    Answer to(Question question) {
        Answer answer = known.get(question);
        if (answer == null) {
            answer = question.ask(table, catalog);
            known.put(question, answer);
        }
        return answer;
    }

    Map<Question, Answer> to(Set<Question> questions) {
        Map<Question, Answer> answers = new LinkedHashMap<>();
        questions.forEach(question -> answers.put(question, to(question)));
        return answers;
    }

    /** Whether all that a file was told, as far as it is asked for here, is the same now. */
    boolean confirm(ResolvedFile file, Predicate<Question> which) {
        return file.answers().entrySet().stream()
                .filter(told -> which.test(told.getKey()))
                .allMatch(told -> to(told.getKey()).isSameAs(told.getValue()));
    }
}
