package io.sagaz.compiler.format;

import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.syntax.Annotation;
import io.sagaz.compiler.syntax.Declaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands in braces, and the annotations before anything. */
final class Blocks {
    /** In columns. */
    static final int INDENT = 4;

    private final Phrases phrases;
    private final Pieces pieces;

    Blocks(Phrases phrases) {
        this.phrases = phrases;
        this.pieces = phrases.pieces();
    }

    /**
     * One entry of a block.
     *
     * @param next of the piece after it
     */
    record Entry(int first, int next, Doc doc) {}

    /** Fields of a record and the like: in one line with commas if they fit, else one a line without. */
    Doc fields(int open, List<Declaration.Field> fields) {
        List<Entry> entries = fields.stream().map(this::field).toList();
        return block(open, entries, true, false);
    }

    Doc constants(int open, List<Declaration.Constant> constants) {
        List<Entry> entries = constants.stream()
                .map(each -> entry(each.span(), each.header().annotations(), phrases::type))
                .toList();
        return block(open, entries, true, false);
    }

    private Entry field(Declaration.Field field) {
        return entry(field.span(), field.header().annotations(), (from, to) -> {
            int typeEnd = phrases.end(field.type().span());
            if (field.defaultValue().isEmpty()) {
                return phrases.type(from, to);
            }
            return Doc.all(
                    phrases.type(from, typeEnd),
                    Doc.SPACE,
                    phrases.word(typeEnd),
                    Doc.SPACE,
                    phrases.expression(typeEnd + 1, to));
        });
    }

    private Entry entry(Span span, List<Annotation> annotations, Ranged inner) {
        int first = phrases.start(span);
        int next = phrases.end(span);
        int end = pieces.is(next - 1, ",") ? next - 1 : next;
        List<Doc> docs = new ArrayList<>();
        int from = first;
        for (Annotation each : annotations) {
            docs.add(annotation(each));
            docs.add(Doc.SPACE);
            from = phrases.end(each.span());
        }
        docs.add(inner.of(from, end));
        return new Entry(first, next, new Doc.Concat(docs));
    }

    /** Makes something of a range of pieces. */
    private interface Ranged {
        Doc of(int from, int to);
    }

    /** Entries that words alone tell apart: in one line if they fit. */
    Doc clauses(int open, List<Entry> entries) {
        return block(open, entries, false, false);
    }

    /** One entry a line. */
    Doc lines(int open, List<Entry> entries) {
        return block(open, entries, false, true);
    }

    private Doc block(int open, List<Entry> entries, boolean commas, boolean broken) {
        List<Doc> docs = new ArrayList<>();
        int next = open + 1;
        for (Entry entry : entries) {
            Piece first = pieces.get(entry.first());
            boolean isFirst = entry.first() == open + 1;
            docs.add(new Doc.Line(" ", false, isFirst ? Doc.Blank.NONE : Doc.Blank.keptFrom(first)));
            docs.add(entry.doc());
            if (commas) {
                docs.addAll(comma(entry, pieces.is(entry.next(), "}")));
            }
            next = entry.next();
        }
        Piece close = pieces.get(next);
        if (!close.before().isEmpty()) {
            docs.add(new Doc.Line(" ", false, entries.isEmpty() ? Doc.Blank.NONE : Doc.Blank.keptFrom(close)));
            docs.add(new Doc.Before(close));
        }
        Doc inner = new Doc.Nest(INDENT, new Doc.Concat(docs));
        Doc last = docs.isEmpty() && !pieces.get(open).breaksAfter() ? Doc.Line.SOFT : Doc.Line.SPACE;
        boolean breaks = pieces.breaksWithin(open, next) || (broken && !docs.isEmpty());
        return new Doc.Group(Doc.all(phrases.word(open), inner, last, new Doc.Word(close, false)), breaks);
    }

    private List<Doc> comma(Entry entry, boolean isLast) {
        Optional<Piece> typed = Optional.of(pieces.get(entry.next() - 1)).filter(each -> each.is(","));
        if (isLast && typed.isEmpty()) {
            return List.of();
        }
        // "in" would go on with the expression of a default value.
        boolean kept = typed.isPresent() && pieces.is(entry.next(), "in");
        return List.of(new Doc.FlatComma(typed.stream().toList(), kept, isLast));
    }

    /** In lines before what they belong to; empty without any. */
    Doc annotationLines(List<Annotation> annotations) {
        if (annotations.isEmpty()) {
            return new Doc.Concat(List.of());
        }
        List<Doc> docs = new ArrayList<>();
        for (Annotation each : annotations) {
            if (!docs.isEmpty()) {
                docs.add(Doc.Line.SPACE);
            }
            docs.add(annotation(each));
        }
        int first = phrases.start(annotations.get(0).span());
        int last = phrases.end(annotations.get(annotations.size() - 1).span()) - 1;
        return Doc.all(new Doc.Group(new Doc.Concat(docs), pieces.breaksWithin(first, last)), Doc.Line.HARD);
    }

    private Doc annotation(Annotation annotation) {
        int at = phrases.start(annotation.span());
        Doc name = Doc.all(phrases.word(at), phrases.word(at + 1));
        return at + 2 < phrases.end(annotation.span()) ? Doc.all(name, phrases.arguments(at + 2)) : name;
    }

    /** Of the piece after the annotations. */
    int after(List<Annotation> annotations, int first) {
        return annotations.isEmpty()
                ? first
                : phrases.end(annotations.get(annotations.size() - 1).span());
    }
}
