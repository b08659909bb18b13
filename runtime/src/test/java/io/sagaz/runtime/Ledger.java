package io.sagaz.runtime;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A participant that writes a row for each effect, without a look at what is there, within the store's transactions. */
public final class Ledger implements Participant {
    private final Behaviour behaviour;

    /** What happens after the row is written. */
    public interface Behaviour {
        void act(String step, StepContext context, Connection connection) throws Refused, SQLException;
    }

    public Ledger(Behaviour behaviour) {
        this.behaviour = behaviour;
    }

    @Override
    public String act(String step, StepContext context) throws Refused {
        try {
            Connection connection = context.connection();
            try (Statement create = connection.createStatement()) {
                create.execute("CREATE TABLE IF NOT EXISTS ledger (saga TEXT NOT NULL, step TEXT NOT NULL)");
            }
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO ledger VALUES (?, ?)")) {
                insert.setString(1, context.sagaId().toString());
                insert.setString(2, step);
                insert.executeUpdate();
            }
            behaviour.act(step, context, connection);
            return "act:" + step;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** The steps whose effect stands, in order, of a store that is closed. */
    public static List<String> rows(Path file) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement query = connection.createStatement()) {
            try (ResultSet found = query.executeQuery("SELECT name FROM sqlite_schema WHERE name = 'ledger'")) {
                if (!found.next()) {
                    return rows;
                }
            }
            try (ResultSet row = query.executeQuery("SELECT step FROM ledger ORDER BY rowid")) {
                while (row.next()) {
                    rows.add(row.getString(1));
                }
            }
        }
        return rows;
    }

    @Override
    public String other(String step, StepContext context) throws Refused {
        return act(step, context);
    }

    @Override
    public @Nullable String find(UUID request, StepContext context) {
        return null;
    }

    @Override
    public void undo(UUID request, StepContext context) {
        throw new IllegalStateException("what is rolled back isn't undone");
    }
}
