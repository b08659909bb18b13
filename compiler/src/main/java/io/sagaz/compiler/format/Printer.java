package io.sagaz.compiler.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Decides where lines end. Time is linear in the text, as what is looked at ahead is no more than a line.
 *
 * <p>A comment that ends a line where none has to end breaks it there all the same; what follows is indented.
 */
final class Printer implements Doc.Visitor<Void> {
    /** In columns, of what continues a line. */
    static final int CONTINUED = 8;

    private final Page page = new Page();
    private final Deque<Part> rest = new ArrayDeque<>();
    private Part now = new Part(0, false, Doc.SPACE);

    /** Whether the line must end before anything else is written. */
    private boolean lineIsFull;

    /** Whether it ends with a comment that would swallow whatever is written after it. */
    private boolean lineIsClosed;

    /** Whether no word was written since the last line that was meant to end. */
    private boolean fresh = true;

    private Printer() {}

    static String print(Doc doc) {
        Printer printer = new Printer();
        printer.rest.push(new Part(0, false, doc));
        while (!printer.rest.isEmpty()) {
            printer.now = printer.rest.pop();
            printer.now.doc().accept(printer);
        }
        return printer.page.finished();
    }

    /** @param flat whether it stands in one line */
    private record Part(int indent, boolean flat, Doc doc) {}

    private void push(int indent, boolean flat, Doc doc) {
        rest.push(new Part(indent, flat, doc));
    }

    @Override
    public Void word(Doc.Word doc) {
        Piece piece = doc.piece();
        boolean apart = false;
        if (doc.withBefore()) {
            piece.before().forEach(this::remark);
            apart = !piece.before().isEmpty() && piece.lines() > 0;
        }
        if (lineIsFull || (apart && !page.startsLine())) {
            newLine(apart && piece.lines() > 1);
        }
        if (doc.withBefore() && !piece.before().isEmpty() && isTight(piece)) {
            page.tight();
        }
        page.text(piece.token().text());
        fresh = false;
        ends(piece);
        return null;
    }

    private static boolean isTight(Piece piece) {
        return List.of(")", "]", ",", ".", "?.", ":").contains(piece.token().text());
    }

    private void ends(Piece piece) {
        piece.after().forEach(this::endOfLine);
    }

    private void endOfLine(Remark remark) {
        if (lineIsClosed) {
            remarkOfNext(new Remark(remark.token(), 1));
        } else if (fresh) {
            remark(remark);
        } else {
            page.endOfLine(remark.text(page.column() + 1));
            lineIsClosed = remark.endsLine();
        }
        lineIsFull = true;
    }

    private void remark(Remark remark) {
        if (lineIsFull || (remark.lines() > 0 && !page.startsLine())) {
            newLine(remark.hasBlankBefore() && !page.startsLine());
        } else if (!page.hugs()) {
            page.space();
        }
        page.text(remark.text(page.column()));
        page.space();
        lineIsFull = remark.endsLine();
    }

    /** Where no line was meant to end. */
    private void newLine(boolean blank) {
        startLine(fresh ? now.indent() : now.indent() + CONTINUED, blank);
    }

    private void startLine(int indent, boolean blank) {
        page.newLine(indent, blank);
        lineIsFull = false;
        lineIsClosed = false;
    }

    @Override
    public Void before(Doc.Before doc) {
        doc.piece().before().forEach(this::remark);
        return null;
    }

    @Override
    public Void comma(Doc.FlatComma doc) {
        boolean written = doc.isWritten(now.flat());
        for (Piece typed : doc.typed()) {
            typed.before().forEach(written || now.flat() ? this::remark : this::remarkOfNext);
        }
        if (written) {
            if (lineIsFull) {
                newLine(false);
            }
            page.tight();
            page.text(",");
        }
        doc.typed().forEach(this::ends);
        return null;
    }

    /** Without the comma nothing tells it from a comment before the next entry. */
    private void remarkOfNext(Remark remark) {
        if (remark.lines() == 0) {
            endOfLine(remark);
            return;
        }
        startLine(now.indent(), remark.hasBlankBefore());
        fresh = true;
        remark(remark);
    }

    @Override
    public Void space() {
        page.space();
        return null;
    }

    @Override
    public Void line(Doc.Line doc) {
        if (now.flat() && !doc.hard()) {
            if (!doc.flat().isEmpty()) {
                page.space();
            }
            return null;
        }
        startLine(now.indent(), doc.blank() == Doc.Blank.ONE);
        fresh = true;
        return null;
    }

    @Override
    public Void concat(Doc.Concat doc) {
        for (int i = doc.docs().size() - 1; i >= 0; i--) {
            push(now.indent(), now.flat(), doc.docs().get(i));
        }
        return null;
    }

    @Override
    public Void group(Doc.Group doc) {
        boolean flat = !doc.broken() && (now.flat() || fits(doc.inner()));
        push(now.indent(), flat, doc.inner());
        return null;
    }

    private boolean fits(Doc doc) {
        int room = Page.WIDTH_MAX - page.column();
        Measure measure = new Measure(room);
        if (measure.of(doc, true)) {
            return measure.fits();
        }
        for (Part part : rest) {
            if (measure.of(part.doc(), part.flat())) {
                break;
            }
        }
        return measure.fits();
    }

    @Override
    public Void nest(Doc.Nest doc) {
        push(now.indent() + doc.columns(), now.flat(), doc.inner());
        return null;
    }

    @Override
    public Void align(Doc.Align doc) {
        push(page.column(), now.flat(), doc.inner());
        return null;
    }

    @Override
    public Void raw(Doc.Raw doc) {
        if (doc.verbatim().ownIndent()) {
            page.typed(doc.verbatim().text());
        } else {
            page.text(doc.verbatim().text());
        }
        lineIsFull = true;
        fresh = false;
        return null;
    }
}
