package io.sagaz.runtime.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says what SQLite's errors mean and what to do about them. */
final class SqliteFailure {
    private SqliteFailure() {}

    static StoreException of(Path file, String operation, SQLException cause) {
        String what = "can't " + operation + " in `" + file + "`: ";
        if (isOfTheData(kind(cause))) {
            return new UnstorableException(
                    what + "the database refuses the data; nothing was written (" + cause.getMessage() + ")", cause);
        }
        return new StoreException(what + advice(cause) + " (" + cause.getMessage() + ")", cause);
    }

    /** Whether a row with that primary key stands already. */
    static boolean isDuplicate(SQLException cause) {
        return cause instanceof SQLiteException failure
                && failure.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY;
    }

    /** Whether it would be refused again, however well the database is. */
    private static boolean isOfTheData(int kind) {
        return kind == SQLiteErrorCode.SQLITE_CONSTRAINT.code
                || kind == SQLiteErrorCode.SQLITE_TOOBIG.code
                || kind == SQLiteErrorCode.SQLITE_MISMATCH.code;
    }

    /** The low byte of an error is its kind, the rest its detail: https://www.sqlite.org/rescode.html */
    private static int kind(SQLException cause) {
        return cause instanceof SQLiteException failure ? failure.getResultCode().code & 0xff : 0;
    }

    private static String advice(SQLException cause) {
        int code = kind(cause);
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return "there is no space left; nothing was written. Free some, and it goes on by itself";
        }
        if (code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return "the file is no SQLite database; name another one, or restore it from a backup";
        }
        if (code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
            return "the file is damaged; stop, keep a copy, and restore it from a backup";
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY.code || code == SQLiteErrorCode.SQLITE_PERM.code) {
            return "it can't be written; allow this process to write the file and its directory";
        }
        if (code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            return "the file can't be opened; check that it is a file, and that this process may read and write it and"
                    + " its directory";
        }
        if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return "another program holds the database; end its transaction, and it goes on by itself";
        }
        if (code == SQLiteErrorCode.SQLITE_IOERR.code) {
            return "the disk failed; check it, then try again";
        }
        return "the database refused";
    }
}
