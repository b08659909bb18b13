package io.sagaz.compiler.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** How deep an expression is: of a row of operators each is one deeper than the one before. */
final class Depth implements Expr.Visitor<List<Expr>> {
    /** What looks at expressions goes down as deep, so that this keeps its stack small. */
    static final int DEPTH_MAX = 200;

    private Depth() {}

    /** Whether it is deeper than allowed; without recursion, since it may be much deeper. */
    static boolean exceeds(Expr expr) {
        Depth parts = new Depth();
        Deque<Level> open = new ArrayDeque<>();
        open.push(new Level(expr, 1));
        while (!open.isEmpty()) {
            Level level = open.pop();
            if (level.depth() > DEPTH_MAX) {
                return true;
            }
            level.expr().accept(parts).forEach(part -> open.push(new Level(part, level.depth() + 1)));
        }
        return false;
    }

    private record Level(Expr expr, int depth) {}

    @Override
    public List<Expr> value(Expr.Value expr) {
        return List.of();
    }

    @Override
    public List<Expr> reference(Expr.Reference expr) {
        return List.of();
    }

    @Override
    public List<Expr> construct(Expr.Construct expr) {
        return expr.arguments().stream().map(Expr.Argument::value).toList();
    }

    @Override
    public List<Expr> member(Expr.Member expr) {
        return List.of(expr.target());
    }

    @Override
    public List<Expr> unary(Expr.Unary expr) {
        return List.of(expr.operand());
    }

    @Override
    public List<Expr> binary(Expr.Binary expr) {
        return List.of(expr.left(), expr.right());
    }

    @Override
    public List<Expr> list(Expr.ListOf expr) {
        return expr.elements();
    }

    @Override
    public List<Expr> parenthesised(Expr.Parenthesised expr) {
        return List.of(expr.inner());
    }

    @Override
    public List<Expr> missing(Expr.Missing expr) {
        return List.of();
    }
}
