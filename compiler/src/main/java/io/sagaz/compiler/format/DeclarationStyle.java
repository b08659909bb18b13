package io.sagaz.compiler.format;

import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.syntax.Annotation;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.SagaClause;
import io.sagaz.compiler.syntax.Statement;
import io.sagaz.compiler.syntax.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Declarations without mistakes, and sagas that have them in some statements only. */
final class DeclarationStyle implements Declaration.Visitor<Doc> {
    private final Phrases phrases;
    private final Pieces pieces;
    private final Blocks blocks;
    private final StepStyle steps;
    private final Damage damage;

    DeclarationStyle(Phrases phrases, Damage damage) {
        this.phrases = phrases;
        this.pieces = phrases.pieces();
        this.blocks = new Blocks(phrases);
        this.steps = new StepStyle(phrases, blocks);
        this.damage = damage;
    }

    Doc declaration(Declaration declaration) {
        return Doc.all(blocks.annotationLines(declaration.header().annotations()), declaration.accept(this));
    }

    private int first(Declaration declaration) {
        return blocks.after(declaration.header().annotations(), phrases.start(declaration.span()));
    }

    /** {@code word Name}. */
    private Doc named(int first) {
        return phrases.words(first, first + 2);
    }

    private Doc fields(int first, List<Declaration.Field> fields, int end) {
        return first + 2 == end ? named(first) : Doc.all(named(first), Doc.SPACE, blocks.fields(first + 2, fields));
    }

    @Override
    public Doc record(Declaration.RecordDecl declaration) {
        return fields(first(declaration), declaration.fields(), phrases.end(declaration.span()));
    }

    @Override
    public Doc enumeration(Declaration.EnumDecl declaration) {
        int first = first(declaration);
        return Doc.all(named(first), Doc.SPACE, blocks.constants(first + 2, declaration.constants()));
    }

    @Override
    public Doc error(Declaration.ErrorDecl declaration) {
        return fields(first(declaration), declaration.fields(), phrases.end(declaration.span()));
    }

    @Override
    public Doc event(Declaration.EventDecl declaration) {
        int first = first(declaration);
        int end = phrases.end(declaration.span());
        int tail = declaration
                .topic()
                .map(each -> phrases.start(each.span()) - 1)
                .or(() -> declaration.key().map(each -> phrases.start(each.span()) - 1))
                .orElse(end);
        Doc fields = fields(first, declaration.fields(), tail);
        return tail == end ? fields : Doc.all(fields, Doc.SPACE, phrases.words(tail, end));
    }

    @Override
    public Doc retry(Declaration.RetryDecl declaration) {
        return phrases.words(first(declaration), phrases.end(declaration.span()));
    }

    @Override
    public Doc service(Declaration.ServiceDecl declaration) {
        int first = first(declaration);
        List<Blocks.Entry> entries = declaration.operations().stream()
                .map(each -> new Blocks.Entry(phrases.start(each.span()), phrases.end(each.span()), operation(each)))
                .toList();
        boolean small = entries.size() == 1
                && declaration.operations().get(0).header().annotations().isEmpty();
        Doc block = small ? blocks.clauses(first + 2, entries) : blocks.lines(first + 2, entries);
        return Doc.all(named(first), Doc.SPACE, block);
    }

    private Doc operation(Declaration.Operation operation) {
        List<Annotation> annotations = operation.header().annotations();
        int first = blocks.after(annotations, phrases.start(operation.span()));
        int open = phrases.end(operation.name().span());
        int end = phrases.end(operation.span());
        int fails = operation.fails().isEmpty()
                ? end
                : phrases.start(operation.fails().get(0).span()) - 1;
        List<Doc> docs = new ArrayList<>();
        docs.add(phrases.words(first, open));
        docs.add(phrases.params(open));
        docs.add(phrases.type(pieces.partner(open) + 1, fails));
        if (fails < end) {
            docs.add(new Doc.Nest(Printer.CONTINUED, Doc.all(Doc.Line.SPACE, phrases.words(fails, end))));
        }
        return Doc.all(
                blocks.annotationLines(annotations),
                new Doc.Group(new Doc.Concat(docs), pieces.breaksWithin(first, end - 1)));
    }

    @Override
    public Doc saga(Declaration.SagaDecl declaration) {
        int first = first(declaration);
        int open = first + 2;
        int brace = brace(pieces.partner(open) + 1, declaration.output());
        List<Blocks.Entry> entries = new ArrayList<>();
        declaration.clauses().forEach(each -> entries.add(entry(each.span(), clause(each))));
        for (Statement each : declaration.statements()) {
            entries.add(statement(each));
        }
        declaration.result().ifPresent(each -> entries.add(entry(each.span(), valued(each.span(), 1))));
        return Doc.all(
                named(first),
                phrases.params(open),
                phrases.type(pieces.partner(open) + 1, brace),
                Doc.SPACE,
                blocks.lines(brace, entries));
    }

    private int brace(int afterParams, Optional<TypeRef> output) {
        return output.map(each -> phrases.end(each.span())).orElse(afterParams);
    }

    private Blocks.Entry entry(Span span, Doc doc) {
        return new Blocks.Entry(phrases.start(span), phrases.end(span), doc);
    }

    private Doc clause(SagaClause clause) {
        int first = phrases.start(clause.span());
        int end = phrases.end(clause.span());
        return switch (pieces.get(first).token().text()) {
            case "key", "tenant" -> valued(clause.span(), 1);
            case "index" -> valued(clause.span(), 3);
            case "signal" ->
                clause instanceof SagaClause.Signal signal
                        ? fields(first, signal.fields(), end)
                        : phrases.words(first, end);
            case "on" ->
                clause instanceof SagaClause.OnEnd
                        ? Doc.all(phrases.words(first, first + 2), Doc.SPACE, steps.naming(first + 2))
                        : phrases.words(first, end);
            default -> phrases.words(first, end);
        };
    }

    /** @param words that stand before the value */
    private Doc valued(Span span, int words) {
        int first = phrases.start(span);
        return Doc.all(
                phrases.words(first, first + words), Doc.SPACE, phrases.expression(first + words, phrases.end(span)));
    }

    private Blocks.Entry statement(Statement statement) {
        Damage.Extent extent = damage.extent(statement);
        if (extent.damaged()) {
            return new Blocks.Entry(
                    extent.first(), extent.end(), new Doc.Raw(pieces.verbatim(extent.first(), extent.end())));
        }
        if (statement instanceof Statement.Step step) {
            return entry(step.span(), steps.step(step));
        }
        return entry(statement.span(), parallel((Statement.Parallel) statement));
    }

    private Doc parallel(Statement.Parallel parallel) {
        int first = phrases.start(parallel.span());
        List<Blocks.Entry> entries = parallel.steps().stream()
                .map(each -> entry(each.span(), steps.step(each)))
                .toList();
        return Doc.all(phrases.word(first), Doc.SPACE, blocks.lines(first + 1, entries));
    }
}
