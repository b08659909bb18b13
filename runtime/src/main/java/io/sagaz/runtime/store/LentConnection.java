package io.sagaz.runtime.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A connection within a transaction that isn't its user's: everything works but to end the transaction. */
final class LentConnection implements InvocationHandler {
    private static final Set<String> ENDING = Set.of(
            "abort",
            "commit",
            "rollback",
            "setAutoCommit",
            "setCatalog",
            "setNetworkTimeout",
            "setReadOnly",
            "setSchema",
            "setTransactionIsolation");

    private final Connection owned;
    private volatile boolean over;

    LentConnection(Connection owned) {
        this.owned = owned;
    }

    /** What its user gets. */
    Connection connection() {
        return (Connection)
                Proxy.newProxyInstance(LentConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, this);
    }

    /** From now on it does nothing any more. */
    void end() {
        over = true;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        String name = method.getName();
        if (over) {
            throw new SQLException("the `transactional` operation is over, and its connection with it");
        }
        boolean toSavepoint = name.equals("rollback") && arguments != null;
        if (ENDING.contains(name) && !toSavepoint) {
            throw new SQLException("the transaction of a `transactional` operation isn't its own: it is committed with"
                    + " the saga's entry when it returns, and rolled back when it throws, so `" + name
                    + "` can't be called");
        }
        return switch (name) {
            // Who closes what it was given does no harm.
            case "close" -> null;
            case "getAutoCommit", "isClosed" -> false;
            default -> called(method, arguments);
        };
    }

    private @Nullable Object called(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(owned, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
