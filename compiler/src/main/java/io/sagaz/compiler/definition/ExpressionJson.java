package io.sagaz.compiler.definition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sagaz.compiler.model.TypedExpr;
import java.util.Locale;

/** Typed expressions: {@code op} tells which, {@code type} stands where it doesn't follow from the rest. */
final class ExpressionJson implements TypedExpr.Visitor<ObjectNode> {
    private ExpressionJson() {}

    static ObjectNode of(TypedExpr expr) {
        return expr.accept(new ExpressionJson());
    }

    @Override
    public ObjectNode constant(TypedExpr.Constant expr) {
        return op("constant", expr).put("value", expr.value().toString());
    }

    @Override
    public ObjectNode nothing(TypedExpr.Null expr) {
        return op("null", expr);
    }

    @Override
    public ObjectNode input(TypedExpr.Input expr) {
        return op("input").put("param", expr.param());
    }

    @Override
    public ObjectNode output(TypedExpr.Output expr) {
        return op("output", expr).put("step", expr.step());
    }

    @Override
    public ObjectNode element(TypedExpr.Element expr) {
        return op("element", expr);
    }

    @Override
    public ObjectNode key(TypedExpr.Key expr) {
        return op("key").put("step", expr.step());
    }

    @Override
    public ObjectNode undone(TypedExpr.Undone expr) {
        return op("undone", expr).put("step", expr.step());
    }

    @Override
    public ObjectNode field(TypedExpr.Field expr) {
        ObjectNode json = op(expr.safe() ? "safeField" : "field");
        json.put("name", expr.name());
        json.set("of", expr.target().accept(this));
        return json;
    }

    @Override
    public ObjectNode enumConstant(TypedExpr.EnumConstant expr) {
        return op("enum", expr).put("name", expr.name());
    }

    @Override
    public ObjectNode construct(TypedExpr.Construct expr) {
        ObjectNode json = op("construct", expr);
        json.set("arguments", Json.array(expr.arguments(), argument -> argument.accept(this)));
        return json;
    }

    @Override
    public ObjectNode list(TypedExpr.ListLiteral expr) {
        ObjectNode json = op("list", expr);
        json.set("elements", Json.array(expr.elements(), element -> element.accept(this)));
        return json;
    }

    @Override
    public ObjectNode coalesce(TypedExpr.Coalesce expr) {
        ObjectNode json = op("orElse");
        json.set("left", expr.left().accept(this));
        json.set("right", expr.right().accept(this));
        return json;
    }

    @Override
    public ObjectNode widen(TypedExpr.Widen expr) {
        ObjectNode json = op("widen", expr);
        json.set("of", expr.operand().accept(this));
        return json;
    }

    @Override
    public ObjectNode unary(TypedExpr.Unary expr) {
        ObjectNode json = op(named(expr.operator()));
        json.set("of", expr.operand().accept(this));
        return json;
    }

    @Override
    public ObjectNode binary(TypedExpr.Binary expr) {
        ObjectNode json = op(named(expr.operator()));
        json.set("left", expr.left().accept(this));
        json.set("right", expr.right().accept(this));
        return json;
    }

    @Override
    public ObjectNode size(TypedExpr.Size expr) {
        ObjectNode json = op("size");
        json.set("of", expr.target().accept(this));
        return json;
    }

    @Override
    public ObjectNode present(TypedExpr.Present expr) {
        ObjectNode json = op("present");
        json.set("of", expr.operand().accept(this));
        return json;
    }

    /** {@code LESS_OR_EQUAL} as {@code lessOrEqual}. */
    private static String named(Enum<?> operator) {
        String[] words = operator.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder name = new StringBuilder(words[0]);
        for (int word = 1; word < words.length; word++) {
            name.append(words[word].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[word].substring(1));
        }
        return name.toString();
    }

    private static ObjectNode op(String op) {
        return Json.object().put("op", op);
    }

    private static ObjectNode op(String op, TypedExpr expr) {
        return op(op).put("type", Types.text(expr.type()));
    }
}
