package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Span;
import java.util.List;
import java.util.Optional;

/** What stands at the top of a file. */
public sealed interface Declaration {
    Header header();

    Name name();

    Span span();

    <R> R accept(Visitor<R> visitor);

    record RecordDecl(Header header, Name name, List<Field> fields, Span span) implements Declaration {
        public RecordDecl {
            fields = List.copyOf(fields);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.record(this);
        }
    }

    record EnumDecl(Header header, Name name, List<Constant> constants, Span span) implements Declaration {
        public EnumDecl {
            constants = List.copyOf(constants);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.enumeration(this);
        }
    }

    record ErrorDecl(Header header, Name name, List<Field> fields, Span span) implements Declaration {
        public ErrorDecl {
            fields = List.copyOf(fields);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.error(this);
        }
    }

    /**
     * @param topic the literal's value
     * @param key the field that orders its messages
     */
    record EventDecl(
            Header header, Name name, List<Field> fields, Optional<Literal> topic, Optional<Name> key, Span span)
            implements Declaration {
        public EventDecl {
            fields = List.copyOf(fields);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.event(this);
        }
    }

    record RetryDecl(Header header, Name name, Retry retry, Span span) implements Declaration {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.retry(this);
        }
    }

    record ServiceDecl(Header header, Name name, List<Operation> operations, Span span) implements Declaration {
        public ServiceDecl {
            operations = List.copyOf(operations);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.service(this);
        }
    }

    /** @param result what follows {@code return}; its span includes the word */
    record SagaDecl(
            Header header,
            Name name,
            List<Param> params,
            Optional<TypeRef> output,
            List<SagaClause> clauses,
            List<Statement> statements,
            Optional<Return> result,
            Span span)
            implements Declaration {
        public SagaDecl {
            params = List.copyOf(params);
            clauses = List.copyOf(clauses);
            statements = List.copyOf(statements);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.saga(this);
        }
    }

    record Field(Header header, Name name, TypeRef type, Optional<Expr> defaultValue, Span span) {}

    record Constant(Header header, Name name, Span span) {}

    record Param(Name name, TypeRef type, Span span) {}

    /** @param fails the declared errors */
    record Operation(
            Header header,
            boolean query,
            boolean transactional,
            Name name,
            List<Param> params,
            Optional<TypeRef> output,
            List<Name> fails,
            Span span) {
        public Operation {
            params = List.copyOf(params);
            fails = List.copyOf(fails);
        }
    }

    record Return(Expr value, Span span) {}

    /** One method for each kind of declaration. */
    interface Visitor<R> {
        R record(RecordDecl declaration);

        R enumeration(EnumDecl declaration);

        R error(ErrorDecl declaration);

        R event(EventDecl declaration);

        R retry(RetryDecl declaration);

        R service(ServiceDecl declaration);

        R saga(SagaDecl declaration);
    }
}
