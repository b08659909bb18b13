package io.sagaz.compiler.format;

import java.util.List;

/** How much of a line something takes, up to where the line may end. Stops as soon as it is too much. */
final class Measure {
    private final int all;
    private int room;

    /** @param room in columns */
    Measure(int room) {
        this.all = room;
        this.room = room;
    }

    boolean fits() {
        return room >= 0;
    }

    /**
     * @param flat whether the lines inside don't end
     * @return whether nothing after it can matter: a line ends, or there is no room left
     */
    boolean of(Doc doc, boolean flat) {
        return doc.accept(new Width(flat)) || !fits();
    }

    /** Answers whether a line ends. */
    private final class Width implements Doc.Visitor<Boolean> {
        private final boolean flat;

        Width(boolean flat) {
            this.flat = flat;
        }

        private boolean take(int columns) {
            room -= columns;
            return false;
        }

        /** Those that stand before everything else may start a line; then the next one counts. */
        private boolean remarks(Piece piece) {
            boolean first = room == all;
            for (int i = 0; i < piece.before().size(); i++) {
                Remark remark = piece.before().get(i);
                if (!first && remark.lines() > 0) {
                    return true;
                }
                int next = i + 1 < piece.before().size()
                        ? piece.before().get(i + 1).lines()
                        : piece.lines();
                if (first && (next > 0 || remark.endsLine())) {
                    room = all;
                    continue;
                }
                take(width(remark, first));
                if (!first && (next > 0 || remark.endsLine() || !remark.isOneLine())) {
                    return true;
                }
            }
            return false;
        }

        private int width(Remark remark, boolean last) {
            List<String> lines = remark.text(0).lines().toList();
            return lines.get(last ? lines.size() - 1 : 0).length() + 1;
        }

        @Override
        public Boolean word(Doc.Word doc) {
            if (doc.withBefore() && remarks(doc.piece())) {
                return true;
            }
            String text = doc.piece().token().text();
            take(text.codePointCount(0, text.length()));
            return doc.piece().breaksAfter();
        }

        @Override
        public Boolean before(Doc.Before doc) {
            return remarks(doc.piece());
        }

        @Override
        public Boolean comma(Doc.FlatComma doc) {
            doc.typed().forEach(this::remarks);
            return take(doc.isWritten(flat) ? 1 : 0);
        }

        @Override
        public Boolean space() {
            return take(1);
        }

        @Override
        public Boolean line(Doc.Line doc) {
            return doc.hard() || !flat || take(doc.flat().length());
        }

        @Override
        public Boolean concat(Doc.Concat doc) {
            for (Doc each : doc.docs()) {
                if (of(each, flat)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Boolean group(Doc.Group doc) {
            return of(doc.inner(), flat && !doc.broken());
        }

        @Override
        public Boolean nest(Doc.Nest doc) {
            return of(doc.inner(), flat);
        }

        @Override
        public Boolean align(Doc.Align doc) {
            return of(doc.inner(), flat);
        }

        @Override
        public Boolean raw(Doc.Raw doc) {
            return true;
        }
    }
}
