package io.sagaz.compiler.model;

import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.SagaClause;
import java.math.BigInteger;

/** The version of a saga, 1 where it says none. */
final class SagaVersions {
    /** Beyond this one a version is no version but a mistake; it is reported where the saga is resolved. */
    static final int VERSION_MAX = 1_000_000;

    private SagaVersions() {}

    static int of(Declaration.SagaDecl saga) {
        for (SagaClause clause : saga.clauses()) {
            if (clause instanceof SagaClause.Version version) {
                return Literals.integer(version.number())
                        .map(number ->
                                number.min(BigInteger.valueOf(VERSION_MAX)).intValueExact())
                        .orElse(1);
            }
        }
        return 1;
    }
}
