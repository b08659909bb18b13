package users;

import demo.ledger.Accounts;
import demo.ledger.Mail;
import demo.ledger.Move;
import demo.ledger.NoMoney;
import demo.ledger.Transfer;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.StepContext;
import io.sagaz.runtime.store.SqliteStore;
import io.sagaz.runtime.testing.TestSagaz;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Accounts in the store's own file, written by transactional operations. */
public final class LedgerRun implements Accounts, Mail {
    private final List<String> lines = new ArrayList<>();

    private LedgerRun() {}

    public static List<String> moved(Path file) {
        return new LedgerRun().run(file, 30, sagaz -> {});
    }

    public static List<String> withoutMoney(Path file) {
        return new LedgerRun().run(file, 300, sagaz -> {});
    }

    public static List<String> undone(Path file) {
        return new LedgerRun().run(file, 30, sagaz -> sagaz.fault(Move.Step.TELL));
    }

    private List<String> run(Path file, long amount, Consumer<TestSagaz> given) {
        try (TestSagaz sagaz = TestSagaz.of(Move.TYPE)
                .store(() -> SqliteStore.at(file))
                .service(Accounts.TYPE, this)
                .service(Mail.TYPE, this)) {
            given.accept(sagaz);
            SagaHandle<Long> handle = Move.start(sagaz, new Transfer(new UUID(1, 2), "a", "b", amount));
            sagaz.advance(Duration.ofHours(1));
            sagaz.crash();
            lines.add(String.valueOf(handle.status()));
            handle.outcome().ifPresent(end -> lines.add(end.getClass().getSimpleName()));
            return lines;
        }
    }

    @Override
    public long withdraw(String account, long amount, StepContext step) throws NoMoney, SQLException {
        long left = add(account, -amount, step);
        if (left < 0) {
            throw new NoMoney(account);
        }
        lines.add("withdraw " + account + " " + left);
        return left;
    }

    @Override
    public void deposit(String account, long amount, StepContext step) throws SQLException {
        lines.add("deposit " + account + " " + add(account, amount, step));
    }

    /** Adds without asking whether it was done before: that is what the transaction is for. */
    private static long add(String account, long amount, StepContext step) throws SQLException {
        try (PreparedStatement create = step.connection()
                .prepareStatement("CREATE TABLE IF NOT EXISTS account (name TEXT PRIMARY KEY, money INTEGER)")) {
            create.execute();
        }
        try (PreparedStatement change = step.connection()
                .prepareStatement("INSERT INTO account VALUES (?1, 100 + ?2)"
                        + " ON CONFLICT (name) DO UPDATE SET money = money + ?2 RETURNING money")) {
            change.setString(1, account);
            change.setLong(2, amount);
            try (ResultSet row = change.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Override
    public long balance(String account, StepContext step) {
        return 0;
    }

    @Override
    public UUID tell(String account, StepContext step) {
        return new UUID(3, 4);
    }
}
