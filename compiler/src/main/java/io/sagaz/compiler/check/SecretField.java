package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.Name;
import io.sagaz.compiler.syntax.SagaClause;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What is published or searched for holds no secrets (0705). */
final class SecretField implements Rule<FileUnit> {
    private static final Set<String> SECRET = Set.of(
            "password",
            "passwd",
            "passphrase",
            "secret",
            "secrets",
            "credential",
            "credentials",
            "cvv",
            "cvc",
            "ssn",
            "pin");
    private static final Set<String> SECRET_PAIRS = Set.of(
            "api key", "private key", "secret key", "access token", "auth token", "refresh token", "card number");

    @Override
    public void check(FileUnit unit, Consumer<Diagnostic> report) {
        for (Declaration declaration : Declared.whole(unit)) {
            if (declaration instanceof Declaration.EventDecl event) {
                event.fields()
                        .forEach(field -> check(field.name(), "an event, which any reader of its topic sees", report));
            } else if (declaration instanceof Declaration.SagaDecl saga) {
                for (SagaClause clause : saga.clauses()) {
                    if (clause instanceof SagaClause.Index index) {
                        check(index.name(), "an index, which stands in the clear", report);
                    }
                }
            }
        }
    }

    private static void check(Name name, String where, Consumer<Diagnostic> report) {
        List<String> words = Words.of(name.text());
        boolean pair = false;
        for (int index = 1; index < words.size(); index++) {
            pair |= SECRET_PAIRS.contains(words.get(index - 1) + " " + words.get(index));
        }
        if (pair || words.stream().anyMatch(SECRET::contains)) {
            report.accept(Diagnostic.at(
                            name.span(), Code.SECRET_FIELD, "`" + name.text() + "` looks like a secret, in " + where)
                    .help("leave it out, or publish a reference to where it is kept")
                    .build());
        }
    }
}
