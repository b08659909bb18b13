package io.sagaz.compiler.model;

import io.sagaz.compiler.cancel.Cancellation;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.syntax.FileUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves a workspace in phases: enums, then what holds defaults of them, then policies, services, what sagas
 * say of themselves to those who run them, and sagas. A file is taken
 * over from an earlier resolution where neither it nor anything that it was told about others has changed: what was told is
 * asked again, in the manner of the red-green marking of the Rust compiler's queries.
 */
final class WorkspaceResolver {
    private final List<FileUnit> units;
    private final Optional<JavaClasses> classes;
    private final Map<String, ResolvedFile> known;
    private final FileRules rules;
    private final Cancellation cancellation;
    private final Problems problems = new Problems();
    private final SymbolTable table;
    private final Catalog catalog;
    private final Answers answers;
    private final Map<String, List<Symbol>> symbols = new HashMap<>();
    private final Map<String, FileResolver> open = new LinkedHashMap<>();
    private final Map<String, ResolvedFile.Types> types = new HashMap<>();

    /** @param known files of an earlier resolution, by name */
    WorkspaceResolver(
            List<FileUnit> units,
            Optional<JavaClasses> classes,
            Map<String, ResolvedFile> known,
            FileRules rules,
            Cancellation cancellation) {
        this.units = units;
        this.classes = classes;
        this.known = known;
        this.rules = rules;
        this.cancellation = cancellation;
        this.table = new SymbolTable(units, problems);
        this.catalog = new Catalog(table);
        this.answers = new Answers(table, catalog);
        table.symbols()
                .forEach(symbol -> symbols.computeIfAbsent(symbol.unit().file(), key -> new ArrayList<>())
                        .add(symbol));
    }

    Resolution resolve() {
        for (FileUnit unit : units) {
            ResolvedFile before = known.get(unit.file());
            if (before != null
                    && before.isOf(unit)
                    && answers.confirm(before, question -> !question.needsDeclarations())) {
                types.put(unit.file(), before.types());
            } else {
                open.put(unit.file(), resolver(unit));
            }
        }
        types.values().forEach(this::register);
        declare(open.values());
        reopen();
        open.values().forEach(FileResolver::sagas);
        return resolution();
    }

    private FileResolver resolver(FileUnit unit) {
        cancellation.check();
        return new FileResolver(unit, symbols.getOrDefault(unit.file(), List.of()), table, catalog, cancellation);
    }

    private void register(ResolvedFile.Types declared) {
        declared.enums().forEach(catalog::add);
        declared.structs().forEach(catalog::add);
        declared.services().forEach(catalog::add);
        declared.policies().forEach(catalog::add);
        declared.heads().forEach(catalog::add);
        declared.meanings().forEach(meaning -> catalog.add(meaning.declaration(), meaning.value()));
    }

    private void declare(Collection<FileResolver> files) {
        files.forEach(FileResolver::enums);
        files.forEach(FileResolver::structs);
        policies(files);
        files.forEach(FileResolver::services);
        files.forEach(FileResolver::heads);
        for (FileResolver file : files) {
            ResolvedFile.Types declared = file.types();
            types.put(file.file(), declared);
            register(declared);
        }
    }

    /** A policy that is made of another comes after it. */
    private static void policies(Collection<FileResolver> files) {
        boolean progress = true;
        while (progress) {
            progress = false;
            for (FileResolver file : files) {
                progress |= file.readyPolicies();
            }
        }
        files.forEach(FileResolver::circularPolicies);
    }

    /** Files that are the same, as are the names that they use, but what is meant by one of these has changed. */
    private void reopen() {
        List<FileResolver> again = new ArrayList<>();
        for (FileUnit unit : units) {
            ResolvedFile before = known.get(unit.file());
            if (before != null
                    && !open.containsKey(unit.file())
                    && !answers.confirm(before, Question::needsDeclarations)) {
                FileResolver resolver = resolver(unit);
                again.add(resolver);
                open.put(unit.file(), resolver);
            }
        }
        declare(again);
    }

    private Resolution resolution() {
        List<ResolvedFile> files = new ArrayList<>();
        for (FileUnit unit : units) {
            FileResolver resolver = open.get(unit.file());
            files.add(resolver == null ? takenOver(unit) : resolved(unit, resolver));
        }
        return new Resolution(files, diagnostics(files), open.keySet());
    }

    private ResolvedFile takenOver(FileUnit unit) {
        ResolvedFile before = known.get(unit.file());
        if (before == null) {
            throw new IllegalStateException(unit.file() + " was neither known nor resolved");
        }
        return before.told(answers.to(before.answers().keySet()));
    }

    private ResolvedFile resolved(FileUnit unit, FileResolver resolver) {
        ResolvedFile.Types declared = types.get(unit.file());
        if (declared == null) {
            throw new IllegalStateException(unit.file() + " has no declarations");
        }
        return resolver.resolved(declared, resolver.findings(rules, classes), answers);
    }

    private List<Diagnostic> diagnostics(List<ResolvedFile> files) {
        List<Diagnostic> found = new ArrayList<>(problems.found());
        List<MissingName> missing = new ArrayList<>();
        Set<Span> used = new HashSet<>();
        for (ResolvedFile file : files) {
            found.addAll(file.findings().diagnostics());
            missing.addAll(file.findings().missing());
            used.addAll(file.findings().used());
        }
        found.addAll(MissingNames.once(missing, used::contains));
        found.addAll(NeverUsed.among(table.symbols(), used::contains));
        return found;
    }
}
