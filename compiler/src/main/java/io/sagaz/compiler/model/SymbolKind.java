package io.sagaz.compiler.model;

import io.sagaz.compiler.syntax.Declaration;

/** What a name is declared as. */
enum SymbolKind implements Declaration.Visitor<SymbolKind> {
    RECORD("a record", "record %s { ... }"),
    ENUM("an enum", "enum %s { ... }"),
    ERROR("an error", "error %s"),
    EVENT("an event", "event %s { ... }"),
    POLICY("a retry policy", "retry %s = 5 backoff 1s..1m"),
    SERVICE("a service", "service %s { ... }"),
    SAGA("a saga", "saga %s() { ... }");

    private final String words;
    private final String form;

    SymbolKind(String words, String form) {
        this.words = words;
        this.form = form;
    }

    /** How one of this name is declared, for messages. */
    String form(String name) {
        return form.replace("%s", name);
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
