package io.sagaz.compiler.model;

import io.sagaz.compiler.syntax.Declaration;

/** What a name is declared as. */
enum SymbolKind implements Declaration.Visitor<SymbolKind> {
    RECORD("a record"),
    ENUM("an enum"),
    ERROR("an error"),
    EVENT("an event"),
    POLICY("a retry policy"),
    SERVICE("a service"),
    SAGA("a saga");

    private final String words;

    SymbolKind(String words) {
        this.words = words;
    }

    static SymbolKind of(Declaration declaration) {
        return declaration.accept(RECORD);
    }

    /** With its article, for messages. */
    String words() {
        return words;
    }

    @Override
    public SymbolKind record(Declaration.RecordDecl declaration) {
        return RECORD;
    }

    @Override
    public SymbolKind enumeration(Declaration.EnumDecl declaration) {
        return ENUM;
    }

    @Override
    public SymbolKind error(Declaration.ErrorDecl declaration) {
        return ERROR;
    }

    @Override
    public SymbolKind event(Declaration.EventDecl declaration) {
        return EVENT;
    }

    @Override
    public SymbolKind retry(Declaration.RetryDecl declaration) {
        return POLICY;
    }

    @Override
    public SymbolKind service(Declaration.ServiceDecl declaration) {
        return SERVICE;
    }

    @Override
    public SymbolKind saga(Declaration.SagaDecl declaration) {
        return SAGA;
    }
}
