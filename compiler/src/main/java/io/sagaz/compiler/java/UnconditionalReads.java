package io.sagaz.compiler.java;

import io.sagaz.compiler.model.TypedExpr;
import java.util.List;
import java.util.stream.Stream;

/** The inputs, outputs, elements and results of compensations that an expression reads in any case, in order. */
final class UnconditionalReads implements TypedExpr.Visitor<Stream<TypedExpr>> {
    private UnconditionalReads() {}

    static List<TypedExpr> of(List<TypedExpr> expressions) {
        return new UnconditionalReads().all(expressions).toList();
    }

    @Override
    public Stream<TypedExpr> constant(TypedExpr.Constant expr) {
        return Stream.empty();
    }

    @Override
    public Stream<TypedExpr> nothing(TypedExpr.Null expr) {
        return Stream.empty();
    }

    @Override
    public Stream<TypedExpr> input(TypedExpr.Input expr) {
        return Stream.of(expr);
    }

    @Override
    public Stream<TypedExpr> output(TypedExpr.Output expr) {
        return Stream.of(expr);
    }

    @Override
    public Stream<TypedExpr> element(TypedExpr.Element expr) {
        return Stream.of(expr);
    }

    /** Never absent, and short enough to be written where it is read. */
    @Override
    public Stream<TypedExpr> key(TypedExpr.Key expr) {
        return Stream.empty();
    }

    @Override
    public Stream<TypedExpr> undone(TypedExpr.Undone expr) {
        return Stream.of(expr);
    }

    @Override
    public Stream<TypedExpr> field(TypedExpr.Field expr) {
        return expr.target().accept(this);
    }

    @Override
    public Stream<TypedExpr> enumConstant(TypedExpr.EnumConstant expr) {
        return Stream.empty();
    }

    @Override
    public Stream<TypedExpr> construct(TypedExpr.Construct expr) {
        return all(expr.arguments());
    }

    @Override
    public Stream<TypedExpr> list(TypedExpr.ListLiteral expr) {
        return all(expr.elements());
    }

    @Override
    public Stream<TypedExpr> coalesce(TypedExpr.Coalesce expr) {
        return expr.left().accept(this);
    }

    @Override
    public Stream<TypedExpr> widen(TypedExpr.Widen expr) {
        return expr.operand().accept(this);
    }

    @Override
    public Stream<TypedExpr> unary(TypedExpr.Unary expr) {
        return expr.operand().accept(this);
    }

    @Override
    public Stream<TypedExpr> binary(TypedExpr.Binary expr) {
        Stream<TypedExpr> left = expr.left().accept(this);
        return expr.operator().isLogical()
                ? left
                : Stream.concat(left, expr.right().accept(this));
    }

    @Override
    public Stream<TypedExpr> size(TypedExpr.Size expr) {
        return expr.target().accept(this);
    }

    @Override
    public Stream<TypedExpr> present(TypedExpr.Present expr) {
        return expr.operand().accept(this);
    }

    private Stream<TypedExpr> all(List<TypedExpr> expressions) {
        return expressions.stream().flatMap(expr -> expr.accept(this));
    }
}
