package demo.ledger;

import io.sagaz.kernel.OperationKind;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.OperationType;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.StepContext;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The service {@code Accounts}.
 */
@Generated("io.sagaz")
@NullMarked
public interface Accounts {
    /**
     * Names this service where an engine is built.
     */
    ServiceType<Accounts> TYPE = new ServiceType<Accounts>() {
        private final List<OperationType> operations = List.of(
                new OperationType("withdraw", OperationKind.TRANSACTIONAL, Optional.of(Codecs.LONG),
                        List.of(NoMoney.TYPE)),
                new OperationType("deposit", OperationKind.TRANSACTIONAL, Optional.empty(),
                        List.of()),
                new OperationType("balance", OperationKind.QUERY, Optional.of(Codecs.LONG),
                        List.of()));

        @Override
        public String name() {
            return "demo.ledger.Accounts";
        }

        @Override
        public Class<Accounts> type() {
            return Accounts.class;
        }

        @Override
        public List<OperationType> operations() {
            return operations;
        }

        @Override
        public @Nullable Object call(Accounts service, String operation,
                List<? extends @Nullable Object> arguments, StepContext step) throws Exception {
            return switch (operation) {
                case "withdraw" -> withdraw(service, arguments, step);
                case "deposit" -> {
                    deposit(service, arguments, step);
                    yield null;
                }
                case "balance" -> balance(service, arguments, step);
                default -> throw new IllegalArgumentException("Accounts has no operation " + operation);
            };
        }

        private long withdraw(Accounts service, List<? extends @Nullable Object> arguments,
                StepContext step) throws NoMoney, SQLException {
            return service.withdraw((String) arguments.get(0), (Long) arguments.get(1), step);
        }

        private void deposit(Accounts service, List<? extends @Nullable Object> arguments,
                StepContext step) throws SQLException {
            service.deposit((String) arguments.get(0), (Long) arguments.get(1), step);
        }

        private long balance(Accounts service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            return service.balance((String) arguments.get(0), step);
        }
    };

    /**
     * Takes the money away.
     */
    long withdraw(String account, long amount, StepContext step) throws NoMoney, SQLException;

    void deposit(String account, long amount, StepContext step) throws SQLException;

    long balance(String account, StepContext step);
}
