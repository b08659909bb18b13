package io.sagaz.compiler.simulate;

import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.CallId;
import io.sagaz.kernel.FanOut;
import io.sagaz.kernel.StepDefinition;

/** The words of the language for what a definition holds. */
final class Words {
    private Words() {}

    /** Such as {@code Payments.charge}. */
    static String of(CallDefinition call) {
        return simple(call.service()) + "." + call.operation();
    }

    /** What a step does, such as {@code Payments.charge} or {@code await Approved}. */
    static String of(StepDefinition step) {
        return step.work().accept(new WorkWords());
    }

    /** The operation of a step's own call, or of that of an alternative. */
    static String of(StepDefinition step, CallId call) {
        return call.alternative() == 0 ? of(step) : of(step.recovery().get(call.alternative() - 1));
    }

    /** Such as {@code for each at most 16 tolerate 5%}. */
    static String of(FanOut fanOut) {
        String bound =
                fanOut.atMost().isPresent() ? " at most " + fanOut.atMost().getAsInt() : "";
        String borne = fanOut.toleratedPercent().signum() > 0
                ? " tolerate " + fanOut.toleratedPercent().toPlainString() + "%"
                : "";
        return "for each" + bound + borne;
    }

    /** The name by which people know one of a call's declared errors: simple, unless another one has the same. */
    static String error(CallDefinition call, String qualified) {
        String simple = simple(qualified);
        boolean unique =
                call.fails().stream().filter(it -> simple(it).equals(simple)).count() == 1;
        return unique ? simple : qualified;
    }

    static String simple(String qualified) {
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }

    /** Names an entry of a {@code recover} list, without its details. */
    static String of(Alternative alternative) {
        return alternative.accept(new AlternativeName());
    }

    /** With how often a retry is made. */
    static String inDetail(Alternative alternative) {
        return alternative.accept(new AlternativeName() {
            @Override
            public String retry(Alternative.Retry retry) {
                return retry.policy().retries().isPresent()
                        ? "retry " + retry.policy().retries().getAsInt()
                        : "retry forever";
            }
        });
    }

    private static class AlternativeName implements Alternative.Visitor<String> {
        @Override
        public String retry(Alternative.Retry alternative) {
            return "retry";
        }

        @Override
        public String call(Alternative.Call alternative) {
            return of(alternative.call());
        }

        @Override
        public String skip(Alternative.Skip alternative) {
            return "skip";
        }

        @Override
        public String byDefault(Alternative.Default alternative) {
            return "default";
        }

        @Override
        public String compensate(Alternative.Compensate alternative) {
            return "compensate";
        }

        @Override
        public String rollback(Alternative.Rollback alternative) {
            return "rollback";
        }

        @Override
        public String manual(Alternative.Manual alternative) {
            return "manual";
        }
    }
}
