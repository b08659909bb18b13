package users;

import demo.loans.Bank;
import demo.loans.Branch;
import demo.loans.Bureau;
import demo.loans.Check;
import demo.loans.Loan;
import demo.loans.PayLoan;
import demo.loans.Refused;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.StepContext;
import io.sagaz.runtime.store.Store;
import io.sagaz.runtime.testing.TestSagaz;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A saga with every clause that stands before the first step. */
public final class LoanRun {
    private static final UUID ID = new UUID(1, 2);

    private LoanRun() {}

    public static List<String> smooth(Supplier<Store> stores) {
        return run(stores, sagaz -> {});
    }

    public static List<String> refused(Supplier<Store> stores) {
        return run(stores, sagaz -> sagaz.reject(PayLoan.Step.PAY, new Refused()));
    }

    public static List<String> refusedAtOnce(Supplier<Store> stores) {
        return run(stores, sagaz -> sagaz.reject(PayLoan.Step.CHECK, new Refused()));
    }

    public static List<String> stuck(Supplier<Store> stores) {
        return run(stores, sagaz -> {
            sagaz.reject(PayLoan.Step.PAY, new Refused());
            sagaz.failCompensation(PayLoan.Step.CHECK);
        });
    }

    public static List<String> found(Supplier<Store> stores) {
        List<String> lines = new ArrayList<>();
        try (TestSagaz sagaz = engine(stores, lines)) {
            SagaHandle<Void> north = PayLoan.start(sagaz, loan(Branch.NORTH, null));
            SagaHandle<Void> south = PayLoan.start(sagaz, loan(Branch.SOUTH, "Ada"));
            lines.add("one saga: " + north.id().equals(south.id()));
            lines.add("again: " + PayLoan.start(sagaz, loan(Branch.SOUTH, "Bob")).id().equals(south.id()));
            sagaz.runUntilIdle();
            sagaz.crash();
            String key = ID.toString();
            lines.add("of south: "
                    + sagaz.find(PayLoan.TYPE, "SOUTH", key).orElseThrow().id().equals(south.id()));
            lines.add("of nobody: " + sagaz.find(PayLoan.TYPE, key).isPresent());
            lines.add("indexes: " + new TreeMap<>(sagaz.operations().indexes(north.id())));
            lines.add("indexes: " + new TreeMap<>(sagaz.operations().indexes(south.id())));
            lines.add("of Eve: "
                    + sagaz.operations().search(PayLoan.TYPE, Map.of("customer", "Eve"), 10).size());
            lines.add("of Ada: "
                    + sagaz.operations()
                            .search(PayLoan.TYPE, Map.of("customer", "Eve", "adviser", "Ada"), 10)
                            .equals(List.of(south.id())));
            lines.add("of Bob: "
                    + sagaz.operations().search(PayLoan.TYPE, Map.of("adviser", "Bob"), 10).size());
        }
        return lines;
    }

    private static List<String> run(Supplier<Store> stores, Consumer<TestSagaz> given) {
        List<String> lines = new ArrayList<>();
        try (TestSagaz sagaz = engine(stores, new ArrayList<>())) {
            given.accept(sagaz);
            SagaHandle<Void> handle = PayLoan.start(sagaz, loan(Branch.NORTH, null));
            sagaz.advance(Duration.ofHours(1));
            sagaz.crash();
            lines.add(String.valueOf(handle.status()));
            sagaz.outbox().forEach(row -> lines.add(
                    row.topic() + " " + row.messageKey().orElse("-") + " " + row.step() + " " + row.body()));
        }
        return lines;
    }

    private static TestSagaz engine(Supplier<Store> stores, List<String> tenants) {
        return TestSagaz.of(PayLoan.TYPE)
                .store(stores)
                .service(Bureau.TYPE, new Bureau() {
                    @Override
                    public Check check(String customer, StepContext step) {
                        tenants.add("check for " + step.tenant().orElseThrow());
                        return new Check(7);
                    }

                    @Override
                    public void forget(UUID request, StepContext step) {}
                })
                .service(Bank.TYPE, new Vault());
    }

    private static Loan loan(Branch branch, String adviser) {
        return new Loan(ID, branch, "Eve", new BigDecimal("10.50"), adviser);
    }

    private static final class Vault implements Bank {
        @Override
        public UUID contract(UUID loan, StepContext step) {
            throw new IllegalStateException("closed");
        }

        @Override
        public void cancel(UUID request, StepContext step) {}

        @Override
        public UUID pay(BigDecimal amount, StepContext step) {
            return new UUID(5, 6);
        }

        @Override
        public UUID find(UUID request, StepContext step) {
            return new UUID(5, 6);
        }
    }
}
