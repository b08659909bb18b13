package io.sagaz.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqliteConnectionTest {
    @Test
    void closesAConnectionThatDoesNotTakeItsSettings() {
        List<String> calls = new ArrayList<>();
        Connection failing = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    if (method.getName().equals("createStatement")) {
                        throw new SQLException("no pragma today");
                    }
                    return null;
                });

        assertThatThrownBy(() -> SqliteConnection.configured(failing, true)).hasMessage("no pragma today");
        assertThat(calls).containsExactly("createStatement", "close");
    }
}
