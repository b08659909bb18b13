package io.sagaz.compiler.format;

import java.util.List;

/**
 * A text whose line ends aren't decided yet, after P. Wadler, "A prettier printer": a group stands in one line if it fits,
 * and else at each of its own {@link Line}s a line ends.
 */
sealed interface Doc {
    Doc SPACE = new Space();

    <R> R accept(Visitor<R> visitor);

    static Doc all(Doc... docs) {
        return new Concat(List.of(docs));
    }

    /** A token with its comments. */
    record Word(Piece piece, boolean withBefore) implements Doc {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.word(this);
        }
    }

    /** The comments before a token alone, each in a line of its own if the group is broken. */
    record Before(Piece piece) implements Doc {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.before(this);
        }
    }

    /**
     * A comma that only a group in one line needs.
     *
     * @param typed the one that was typed, if it was; its comments stay
     * @param kept whether it is needed in any case
     * @param last whether it is needed in no case
     */
    record FlatComma(List<Piece> typed, boolean kept, boolean last) implements Doc {
        public FlatComma {
            typed = List.copyOf(typed);
        }

        boolean isWritten(boolean flat) {
            return !last && (flat || kept);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.comma(this);
        }
    }

    record Space() implements Doc {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.space();
        }
    }

    /**
     * Where a line may end.
     *
     * @param flat what stands there if it doesn't
     * @param hard whether it always does
     */
    record Line(String flat, boolean hard, Blank blank) implements Doc {
        static final Line SOFT = new Line("", false, Blank.NONE);
        static final Line SPACE = new Line(" ", false, Blank.NONE);
        static final Line HARD = new Line("", true, Blank.NONE);

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.line(this);
        }
    }

    /** Whether an empty line follows. */
    enum Blank {
        NONE,
        ONE;

        static Blank keptFrom(Piece next) {
            return next.hasBlankBefore() ? ONE : NONE;
        }
    }

    record Concat(List<Doc> docs) implements Doc {
        public Concat {
            docs = List.copyOf(docs);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.concat(this);
        }
    }

    /** @param broken whether it can't stand in one line */
    record Group(Doc inner, boolean broken) implements Doc {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.group(this);
        }
    }

    /** Lines that start inside are indented by that many columns more. */
    record Nest(int columns, Doc inner) implements Doc {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nest(this);
        }
    }

    /** Lines that start inside are indented as far as its own first character. */
    record Align(Doc inner) implements Doc {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.align(this);
        }
    }

    /** Left as typed. */
    record Raw(Pieces.Verbatim verbatim) implements Doc {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.raw(this);
        }
    }

    /** One method for each kind. */
    interface Visitor<R> {
        R word(Word doc);

        R before(Before doc);

        R comma(FlatComma doc);

        R space();

        R line(Line doc);

        R concat(Concat doc);

        R group(Group doc);

        R nest(Nest doc);

        R align(Align doc);

        R raw(Raw doc);
    }
}
