package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.grammar.SagaParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Imports and declarations, but for what is inside a saga. */
final class Declarations {
    private final Nodes nodes;
    private final Places places;
    private final Headers headers;
    private final Expressions expressions;
    private final Clauses clauses;
    private final Sagas sagas;

    Declarations(Nodes nodes, Headers headers, ClauseRules rules) {
        this.nodes = nodes;
        this.places = nodes.places();
        this.headers = headers;
        this.expressions = new Expressions(nodes);
        this.clauses = new Clauses(nodes, expressions, rules);
        this.sagas = new Sagas(nodes, headers, clauses, this, rules);
    }

    FileUnit.Import imported(SagaParser.ImportingContext context) {
        return new FileUnit.Import(
                nodes.path(context.path(), context),
                context.STAR() != null,
                context.JAVA() != null,
                places.of(context));
    }

    /** Empty if it is so broken that not even its kind is known. */
    Optional<Declaration> declaration(SagaParser.DeclarationContext context) {
        Header header = headers.header(context.annotation(), context);
        Span span = places.of(context);
        Declaration declaration = null;
        if (context.recordType() != null) {
            declaration = record(context.recordType(), header, span);
        } else if (context.enumType() != null) {
            declaration = enumeration(context.enumType(), header, span);
        } else if (context.errorType() != null) {
            declaration = error(context.errorType(), header, span);
        } else if (context.eventType() != null) {
            declaration = event(context.eventType(), header, span);
        } else if (context.retryPolicy() != null) {
            declaration = policy(context.retryPolicy(), header, span);
        } else if (context.service() != null) {
            declaration = service(context.service(), header, span);
        } else if (context.saga() != null) {
            declaration = sagas.saga(context.saga(), header, span);
        }
        return Optional.ofNullable(declaration);
    }

    private Declaration record(SagaParser.RecordTypeContext context, Header header, Span span) {
        return new Declaration.RecordDecl(header, nodes.name(context.name(), context), fields(context.fields()), span);
    }

    private Declaration enumeration(SagaParser.EnumTypeContext context, Header header, Span span) {
        List<Declaration.Constant> constants = new ArrayList<>();
        for (SagaParser.ConstantContext each : context.constant()) {
            constants.add(new Declaration.Constant(
                    headers.header(each.annotation(), each), nodes.name(each.name(), each), places.of(each)));
        }
        return new Declaration.EnumDecl(header, nodes.name(context.name(), context), constants, span);
    }

    private Declaration error(SagaParser.ErrorTypeContext context, Header header, Span span) {
        return new Declaration.ErrorDecl(header, nodes.name(context.name(), context), fields(context.fields()), span);
    }

    private Declaration event(SagaParser.EventTypeContext context, Header header, Span span) {
        Optional<Name> key = context.KEY() == null || context.name().size() < 2
                ? Optional.empty()
                : Optional.of(nodes.name(context.name(1)));
        return new Declaration.EventDecl(
                header,
                nodes.name(context.name(0), context),
                fields(context.fields()),
                nodes.literal(context.STRING(), Literal.Kind.STRING),
                key,
                span);
    }

    private Declaration policy(SagaParser.RetryPolicyContext context, Header header, Span span) {
        return new Declaration.RetryDecl(
                header, nodes.name(context.name(), context), clauses.retry(context.retry(), context), span);
    }

    private Declaration service(SagaParser.ServiceContext context, Header header, Span span) {
        List<Declaration.Operation> operations = new ArrayList<>();
        context.operation().forEach(each -> operations.add(operation(each)));
        return new Declaration.ServiceDecl(header, nodes.name(context.name(), context), operations, span);
    }

    private Declaration.Operation operation(SagaParser.OperationContext context) {
        return new Declaration.Operation(
                headers.header(context.annotation(), context),
                !context.QUERY().isEmpty(),
                !context.TRANSACTIONAL().isEmpty(),
                nodes.name(context.name(), context),
                params(context.params()),
                nodes.optionalType(context.type(), context),
                nodes.names(context.names()),
                places.of(context));
    }

    List<Declaration.Field> fields(SagaParser.@Nullable FieldsContext context) {
        List<Declaration.Field> fields = new ArrayList<>();
        if (context != null) {
            context.field().forEach(each -> fields.add(field(each)));
        }
        return fields;
    }

    private Declaration.Field field(SagaParser.FieldContext context) {
        Optional<Expr> value = context.ASSIGN() == null
                ? Optional.empty()
                : Optional.of(expressions.expr(context.expression(), context));
        return new Declaration.Field(
                headers.header(context.annotation(), context),
                nodes.name(context.name(), context),
                nodes.type(context.type(), context),
                value,
                places.of(context));
    }

    List<Declaration.Param> params(SagaParser.@Nullable ParamsContext context) {
        List<Declaration.Param> params = new ArrayList<>();
        if (context != null) {
            for (SagaParser.ParamContext each : context.param()) {
                params.add(new Declaration.Param(
                        nodes.name(each.name(), each), nodes.type(each.type(), each), places.of(each)));
            }
        }
        return params;
    }
}
