package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.syntax.Clause;
import io.sagaz.compiler.syntax.Name;
import io.sagaz.compiler.syntax.Statement;
import io.sagaz.compiler.syntax.Work;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of a saga: its parameters, its steps, what their compensations return. Notes every reading. */
final class SagaScope {
    private final Site site;
    private final List<FieldModel> params;
    private final List<Entry> entries;
    private final Map<String, Undone> undone = new LinkedHashMap<>();
    private final List<Read> reads = new ArrayList<>();
    private final List<Read> early = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();
    private final Map<Integer, Type> elements = new HashMap<>();

    SagaScope(Site site, List<FieldModel> params, List<Entry> entries) {
        this.site = site;
        this.params = List.copyOf(params);
        this.entries = List.copyOf(entries);
    }

    /** Makes a compensation's result known under its name. */
    void addUndone(Undone result) {
        undone.putIfAbsent(result.name(), result);
    }

    List<Read> reads() {
        return List.copyOf(reads);
    }

    /** Readings of steps that come later, which {@link Ordering} reports when it knows what waits for what. */
    List<Read> early() {
        return List.copyOf(early);
    }

    List<Need> needs() {
        return List.copyOf(needs);
    }

    /** Makes the type of a fan-out's element known to its clauses. */
    void addElement(Entry step, Type type) {
        elements.put(step.index(), type);
    }

    /** What the clauses of a step see: in a fan-out those that run for each element, all but {@code when}. */
    ValueScope in(Entry reader, Read.Where where) {
        return new View(Optional.of(reader), where, where != Read.Where.WHEN);
    }

    /** What a clause sees that is evaluated once for the step, even if it is fanned out. */
    ValueScope ofWhole(Entry reader, Read.Where where) {
        return new View(Optional.of(reader), where, false);
    }

    /** What {@code return} sees. */
    ValueScope inReturn() {
        return new View(Optional.empty(), Read.Where.RETURN, false);
    }

    /** What the events of a saga see that doesn't complete: no output is sure to be there. */
    ValueScope inStatus() {
        return new View(Optional.empty(), Read.Where.STATUS, false);
    }

    /** The input alone. */
    ValueScope ofInput() {
        return new InputScope(params);
    }

    /** The {@code else skip} of a step that awaits a signal. */
    static Optional<Work.Otherwise> skipping(Statement.Step step) {
        return step.work() instanceof Work.Await await
                ? await.otherwise().filter(it -> it.kind() == Work.Otherwise.Kind.SKIP)
                : Optional.empty();
    }

    private Optional<Entry> entry(String name) {
        return entries.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** Then nobody knows which one is meant, and that has been said. */
    private boolean isTwice(String name) {
        return entries.stream().filter(it -> it.name().equals(name)).count() > 1;
    }

    /**
     * A step.
     *
     * @param block index of the statement in which it stands
     * @param operation of an action; empty if it isn't known
     * @param child the saga that it runs; empty if it isn't known, or it runs none
     * @param signal that it awaits; empty if it isn't known, or it awaits none
     * @param compiled whether this version compiles all of it
     * @param skippable whether its {@code recover} list or its {@code else} may go on without output
     */
    record Entry(
            int index,
            int block,
            boolean parallel,
            Statement.Step syntax,
            Optional<ServiceModel.OperationModel> operation,
            Optional<SagaHead> child,
            Optional<StructModel> signal,
            boolean compiled,
            boolean skippable,
            Guard guard) {
        String name() {
            return syntax.name().text();
        }

        Span span() {
            return syntax.name().span();
        }

        /** What gives it its output, or gives it none; empty if that isn't known. */
        Optional<Source> source() {
            return operation
                    .map(it -> new Source(it.name(), it.span(), it.output()))
                    .or(() -> child.map(it -> new Source(it.name().simple(), it.span(), it.output())))
                    .or(() -> signal.map(
                            it -> new Source(it.name().simple(), it.span(), Optional.of(PauseResolver.type(it)))))
                    .or(() ->
                            waits() ? Optional.of(new Source("wait", waitSpan(), Optional.empty())) : Optional.empty());
        }

        /** Whether it waits for the clock alone. */
        private boolean waits() {
            return syntax.work() instanceof Work.WaitFor || syntax.work() instanceof Work.WaitUntil;
        }

        private Span waitSpan() {
            return Spans.first(syntax.work().span(), "wait".length());
        }

        /** What it is fanned out over. */
        Optional<Work.FanOut> fanOut() {
            return Steps.fanOut(syntax).filter(it -> it.each().isPresent());
        }

        /** The name of the element, in a fan-out. */
        Optional<String> element() {
            return fanOut().flatMap(Work.FanOut::each).map(each -> each.name().text());
        }

        /** What its work gives; in a fan-out, for one element. */
        Optional<Type> workOutput() {
            return source().flatMap(Source::output);
        }

        /** What others read of it: of a fan-out, the list of what its elements gave. */
        Optional<Type> output() {
            return FanOutResolver.output(fanOut(), workOutput());
        }
    }

    /** What a step runs or awaits: an operation, a saga, a signal; or that it waits. */
    record Source(String name, Span span, Optional<Type> output) {}

    /** What the compensation of a step returns; without output it returns nothing. */
    record Undone(String name, int step, Optional<Type> output, Span span) {}

    private final class View implements ValueScope {
        private final Optional<Entry> reader;
        private final Read.Where where;
        private final boolean ofElement;
        private final InputScope input = new InputScope(params);

        /** @param ofElement whether the place is evaluated for each element of a fan-out */
        View(Optional<Entry> reader, Read.Where where, boolean ofElement) {
            this.reader = reader;
            this.where = where;
            this.ofElement = ofElement;
        }

        @Override
        public Optional<TypedExpr> read(Name name) {
            if (name.missing()) {
                return Optional.of(TypedExprs.erroneous());
            }
            if (isElement(name)) {
                return Optional.of(element(reader.get(), name));
            }
            Optional<TypedExpr> param = input.read(name);
            if (param.isPresent()) {
                return param;
            }
            Optional<Entry> step = entry(name.text());
            step.ifPresent(it -> site.use(it.span()));
            if (isTwice(name.text())) {
                return Optional.of(TypedExprs.erroneous());
            }
            if (step.isPresent()) {
                return Optional.of(output(step.get(), name.span()));
            }
            return Optional.ofNullable(undone.get(name.text()))
                    .map(result -> undone(result, name))
                    .or(() -> elsewhere(name));
        }

        private boolean isElement(Name name) {
            return ofElement
                    && reader.flatMap(Entry::element)
                            .filter(name.text()::equals)
                            .isPresent();
        }

        private TypedExpr element(Entry step, Name name) {
            Type type = elements.get(step.index());
            if (type == null) {
                site.broken();
                return TypedExprs.erroneous();
            }
            return new TypedExpr.Element(type, name.text());
        }

        /** The element of a fan-out that isn't known in this place; empty if no fan-out calls its element so. */
        private Optional<TypedExpr> elsewhere(Name name) {
            Optional<Entry> fanned = reader.filter(
                            it -> it.element().filter(name.text()::equals).isPresent())
                    .or(() -> entries.stream()
                            .filter(it ->
                                    it.element().filter(name.text()::equals).isPresent())
                            .findFirst());
            return fanned.map(step -> {
                Work.Each each = step.fanOut().flatMap(Work.FanOut::each).orElseThrow();
                boolean own = reader.filter(it -> it.index() == step.index()).isPresent();
                site.report(site.at(
                                name.span(),
                                Code.NAME_NOT_FOUND,
                                own
                                        ? "`" + name.text() + "` isn't known here, since this is evaluated once for all"
                                                + " of `" + step.name() + "`"
                                        : "`" + name.text() + "` is known in the clauses of `" + step.name() + "` only")
                        .related(each.name().span(), "stands for one element of the list")
                        .help(
                                own
                                        ? "read the list itself, the input or an earlier step"
                                        : "read `" + step.name() + "`, the list of what its elements gave, or the list"
                                                + " itself"));
                return TypedExprs.erroneous();
            });
        }

        private TypedExpr output(Entry step, Span span) {
            if (!mayRead(step, span, Read.What.OUTPUT)
                    || !step.compiled()
                    || step.source().isEmpty()) {
                return TypedExprs.erroneous();
            }
            Optional<Type> output = isOwn(step) ? step.workOutput() : step.output();
            if (output.isEmpty()) {
                nothing(step, span);
                return TypedExprs.erroneous();
            }
            reads.add(new Read(readerIndex(), where, step.index(), Read.What.OUTPUT, span));
            boolean present = where != Read.Where.STATUS && (isOwn(step) || (!step.skippable() && runsFor(step)));
            return new TypedExpr.Output(present ? output.get() : TypeRules.optional(output.get()), step.index());
        }

        /** Whether a step has run wherever this clause of its reader is needed, as far as conditions tell. */
        private boolean runsFor(Entry step) {
            return step.guard().always()
                    || (where != Read.Where.WHEN
                            && reader.filter(it -> it.guard().implies(step.guard()))
                                    .isPresent());
        }

        private void nothing(Entry step, Span span) {
            step.source()
                    .ifPresent(source ->
                            site.report(site.at(span, Code.NO_OUTPUT, "`" + step.name() + "` has no output to read")
                                    .related(source.span(), "`" + source.name() + "` returns nothing")
                                    .help(withoutOutput(step, source))));
        }

        private String withoutOutput(Entry step, Source source) {
            if (step.waits()) {
                return "leave it out; what waits for `" + step.name() + "` names it in `after`";
            }
            return (hasKey(step) ? "read its key, `" + step.name() + ".key`, or declare" : "declare") + " what `"
                    + source.name() + "` returns";
        }

        @Override
        public Optional<TypedExpr> key(Name name) {
            if (input.read(name).isPresent() || isElement(name)) {
                return Optional.empty();
            }
            if (isTwice(name.text())) {
                return Optional.of(TypedExprs.erroneous());
            }
            return entry(name.text()).map(step -> {
                site.use(step.span());
                if (!mayRead(step, name.span(), Read.What.KEY) || !step.compiled()) {
                    return TypedExprs.erroneous();
                }
                if (!hasKey(step)) {
                    noKey(step, name);
                    return TypedExprs.erroneous();
                }
                reads.add(new Read(readerIndex(), where, step.index(), Read.What.KEY, name.span()));
                return new TypedExpr.Key(step.index());
            });
        }

        private boolean hasKey(Entry step) {
            return step.fanOut().isEmpty() || (ofElement && isOwn(step));
        }

        private void noKey(Entry step, Name name) {
            site.report(site.at(
                            name.span(),
                            Code.UNKNOWN_FIELD,
                            "`" + step.name() + "` runs once for each element, so that it has no key of its own")
                    .related(step.fanOut().orElseThrow().span(), "each element has a key")
                    .help("read `" + step.name() + ".key` in the clauses of `" + step.name() + "`, where it is the"
                            + " element's"));
        }

        private int readerIndex() {
            return reader.map(Entry::index).orElse(Read.RETURN);
        }

        private boolean isOwn(Entry step) {
            return step.index() == readerIndex();
        }

        private boolean mayRead(Entry step, Span span, Read.What what) {
            if (reader.isEmpty() || where.isCompensation()) {
                return true;
            }
            if (isOwn(step)) {
                return what == Read.What.KEY || where == Read.Where.EMIT || ownTooEarly(step, span);
            }
            boolean sibling = reader.get().parallel() && reader.get().block() == step.block();
            if (step.index() < reader.get().index() || sibling) {
                return true;
            }
            site.broken();
            early.add(new Read(readerIndex(), where, step.index(), what, span));
            return false;
        }

        /** Reports; always false. */
        private boolean ownTooEarly(Entry step, Span span) {
            String name = "`" + step.name() + "`";
            Diagnostic.Builder diagnostic = switch (where) {
                case VERIFY ->
                    site.at(span, Code.READS_NO_ANCESTOR, "`verify` asks because nobody knows the output of " + name)
                            .help("name the request by its key: `" + step.name() + ".key`");
                case RECOVER ->
                    site.at(span, Code.READS_ITSELF, name + " has no output when its `recover` list is needed")
                            .help("name the request by its key: `" + step.name() + ".key`");
                case WHEN, CALL, EMIT, COMPENSATE, ALTERNATIVE_COMPENSATE, RETURN, STATUS ->
                    site.at(span, Code.READS_ITSELF, name + " reads its own output before it has one")
                            .help("read the input or an earlier step");
            };
            site.report(diagnostic);
            return false;
        }

        private TypedExpr undone(Undone result, Name name) {
            if (!where.isCompensation()) {
                site.report(site.at(
                                name.span(),
                                Code.READS_NO_ANCESTOR,
                                "`" + name.text() + "` is known in compensations only")
                        .related(result.span(), "what this compensation returns")
                        .help("read it in the compensation of an earlier step"));
                return TypedExprs.erroneous();
            }
            reads.add(new Read(readerIndex(), where, result.step(), Read.What.UNDONE, name.span()));
            return result.output()
                    .<TypedExpr>map(type -> new TypedExpr.Undone(undoneType(result, type), result.step()))
                    .orElseGet(TypedExprs::erroneous);
        }

        /** Absent if nothing of the step was undone; of a fan-out, so is each element that wasn't. */
        private Type undoneType(Undone result, Type type) {
            boolean fanned = entries.get(result.step()).fanOut().isPresent();
            return TypeRules.optional(fanned ? new Type.ListOf(TypeRules.optional(type)) : type);
        }

        @Override
        public Collection<String> names() {
            Set<String> names = new LinkedHashSet<>(input.names());
            entries.forEach(step -> names.add(step.name()));
            reader.filter(it -> ofElement).flatMap(Entry::element).ifPresent(names::add);
            if (where.isCompensation()) {
                names.addAll(undone.keySet());
            }
            return names;
        }

        @Override
        public Optional<MissingName.Suspect> suspect(String name) {
            return input.names().contains(name)
                    ? Optional.empty()
                    : entry(name).map(step -> new MissingName.Suspect(step.name(), step.span()));
        }

        @Override
        public Set<String> present() {
            return where == Read.Where.WHEN
                    ? Set.of()
                    : reader.map(it -> it.guard().present()).orElse(Set.of());
        }

        @Override
        public Optional<Span> origin(TypedExpr expr) {
            if (expr instanceof TypedExpr.Output output) {
                return Optional.of(entries.get(output.step()).span());
            }
            return input.origin(expr);
        }

        @Override
        public List<Candidate> candidates(Catalog catalog) {
            return input.candidates(catalog);
        }

        @Override
        public boolean takesNeed(TypedExpr expr, Span span) {
            if (!(expr instanceof TypedExpr.Output output) || where == Read.Where.STATUS) {
                return false;
            }
            Entry step = entries.get(output.step());
            boolean onlyBySkipping =
                    step.output().filter(type -> !TypeRules.isOptional(type)).isPresent();
            if (!onlyBySkipping) {
                return false;
            }
            if (!runsFor(step)) {
                mayBeSkipped(step, span);
            } else if (skipping(step.syntax()).isPresent()) {
                mayNotCome(step, span, skipping(step.syntax()).get());
            } else {
                needs.add(new Need(output.step(), span));
                site.broken();
            }
            return true;
        }

        private void mayNotCome(Entry step, Span span, Work.Otherwise otherwise) {
            site.report(site.at(
                            span,
                            Code.READS_SKIPPABLE,
                            "the signal of `" + step.name() + "` may not come, and it is read as if it always did")
                    .related(otherwise.span(), "`" + step.name() + "` is skipped if it doesn't come in time")
                    .help("say what to take instead, by `?.` and `??`, or write `else default ...` there"));
        }

        private void mayBeSkipped(Entry step, Span span) {
            Clause.When when = when(step).orElseThrow();
            Diagnostic.Builder diagnostic = site.at(
                            span,
                            Code.READS_SKIPPABLE,
                            "`" + step.name() + "` may be skipped, and its output is read as if it always ran")
                    .related(when.span(), "`" + step.name() + "` runs only if this holds");
            Optional<Entry> guardable = reader.filter(it -> where != Read.Where.WHEN && !it.skippable())
                    .filter(it -> it.guard().always());
            String condition = site.text(when.condition().span());
            if (guardable.isPresent()) {
                diagnostic
                        .help("say what to take instead, by `?.` and `??`, or run `"
                                + guardable.get().name() + "` under the same condition")
                        .fix(
                                "Run `" + guardable.get().name() + "` under the same condition",
                                new Edit(
                                        Spans.after(
                                                guardable.get().syntax().work().span()),
                                        " when " + condition));
            } else {
                diagnostic.help("say what to take instead, by `?.` and `??`");
            }
            site.report(diagnostic);
        }

        private Optional<Clause.When> when(Entry step) {
            return step.syntax().clauses().stream()
                    .filter(Clause.When.class::isInstance)
                    .map(Clause.When.class::cast)
                    .findFirst();
        }
    }
}
