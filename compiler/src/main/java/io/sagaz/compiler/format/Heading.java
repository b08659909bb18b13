package io.sagaz.compiler.format;

import java.util.List;

/** Comments at the top of a file, with an empty line below: they belong to the file, not to what follows. */
final class Heading {
    private Heading() {}

    /** How many of a file's first comments. */
    static int remarks(Piece first) {
        List<Remark> all = first.before();
        if (!all.isEmpty() && first.lines() > 1) {
            return all.size();
        }
        for (int i = all.size() - 1; i > 0; i--) {
            if (all.get(i).hasBlankBefore()) {
                return i;
            }
        }
        return 0;
    }

    static Piece alone(Piece first, int remarks) {
        return first.withBefore(first.before().subList(0, remarks));
    }

    static Piece without(Piece first, int remarks) {
        return first.withBefore(first.before().subList(remarks, first.before().size()));
    }
}
