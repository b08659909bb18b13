package io.sagaz.compiler.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a file wants to know about others while it is resolved. As long as all answers stay the same, so does what is known
 * about the file. Whatever a resolver learns from beyond its own file has to be asked for by one of these.
 */
sealed interface Question {
    Answer ask(SymbolTable table, Catalog catalog);

    /** Whether it can be answered only when all declarations but the sagas are resolved. */
    default boolean needsDeclarations() {
        return false;
    }

    /** What is declared under a name, as written. */
    record Declared(QualifiedName name) implements Question {
        @Override
        public Answer ask(SymbolTable table, Catalog catalog) {
            List<Symbol> symbols = table.all(name);
            return new Answer(
                    List.of(
                            table.isTwice(name),
                            symbols.stream().map(Symbol::kind).toList(),
                            symbols.stream().map(Symbol::broken).toList()),
                    symbols.stream().map(Exported::of).toList());
        }
    }

    /** What a declared type, service, policy or saga is for those who use it. */
    record Meaning(QualifiedName name) implements Question {
        @Override
        public Answer ask(SymbolTable table, Catalog catalog) {
            return new Answer(
                    List.of(new Declared(name).ask(table, catalog).meaning(), catalog.meanings(name)),
                    table.all(name).stream().map(Exported::of).toList());
        }

        @Override
        public boolean needsDeclarations() {
            return true;
        }
    }

    /** Never the same again: for a policy that is made of another one, since that may be made of any third. */
    record Anything() implements Question {
        @Override
        public Answer ask(SymbolTable table, Catalog catalog) {
            return Answer.of(new Object());
        }
    }

    /** The names that a namespace declares; no answer's worth of them where there is no such namespace. */
    record NamesIn(String namespace) implements Question {
        @Override
        public Answer ask(SymbolTable table, Catalog catalog) {
            return Answer.of(table.hasNamespace(namespace), List.copyOf(table.namesIn(namespace)));
        }
    }

    /** All namespaces. */
    record Namespaces() implements Question {
        @Override
        public Answer ask(SymbolTable table, Catalog catalog) {
            return Answer.of(Set.copyOf(table.namespaceNames()));
        }
    }

    /** What has this name, wherever it is declared. */
    record Named(String simple) implements Question {
        @Override
        public Answer ask(SymbolTable table, Catalog catalog) {
            return Answer.of(table.named(simple).stream()
                    .map(symbol -> List.of(symbol.name(), symbol.kind()))
                    .toList());
        }
    }

    /** Whether a name may be declared in text that could not be read. */
    record Unread(String simple) implements Question {
        @Override
        public Answer ask(SymbolTable table, Catalog catalog) {
            return Answer.of(table.mayBeDeclaredInBrokenText(simple));
        }
    }

    /** All of a file's text; for what refers to a place that no other answer is about. */
    record Text(String file) implements Question {
        @Override
        public Answer ask(SymbolTable table, Catalog catalog) {
            Optional<String> text = table.text(file);
            return Answer.of(text.isPresent(), text.orElse(""));
        }
    }
}
