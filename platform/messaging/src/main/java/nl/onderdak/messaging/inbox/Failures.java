// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.hibernate.JDBCException;
import org.hibernate.exception.ConstraintViolationException;

/** Tells a machine that is away from a fact that is refused: the one is waited for, the other parked. */
final class Failures {

    private Failures() {}

    /**
     * Whether trying the same again later may help: connection, pool, time-out, deadlock, serialization, lock, a
     * database that restarts, lacks resources or was not migrated yet.
     */
    static boolean ofTheMachine(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var sqlState = sqlState(cause);
            if (sqlState != null) {
                return ofTheMachine(sqlState);
            }
            if (cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof VertxException
                    || cause instanceof NoStackTraceThrowable
                    || cause instanceof RejectedExecutionException
                    || cause instanceof ConcurrentProgress
                    || cause instanceof VirtualMachineError
                    || cause instanceof io.smallrye.mutiny.TimeoutException) {
                return true;
            }
        }
        return false;
    }

    /** What went wrong, without content of the event: messages may quote it. */
    static String describe(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var sqlState = sqlState(cause);
            if (sqlState != null) {
                var constraint = constraint(cause);
                return "SQL state " + sqlState + (constraint == null ? "" : ", constraint " + constraint);
            }
        }
        for (var frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("nl.onderdak.")) {
                return failure.getClass().getSimpleName() + " at " + frame.getClassName() + ":" + frame.getLineNumber();
            }
        }
        return failure.getClass().getName();
    }

    private static String sqlState(Throwable failure) {
        return switch (failure) {
            case PgException database -> database.getSqlState();
            case SQLException database -> database.getSQLState();
            case JDBCException database -> database.getSQLState();
            default -> null;
        };
    }

    private static String constraint(Throwable failure) {
        return switch (failure) {
            case PgException database -> database.getConstraint();
            case ConstraintViolationException database -> database.getConstraintName();
            default -> null;
        };
    }

    /** Classes of SQL states that blame the data: data exception, constraint, raised by a function. */
    private static boolean ofTheMachine(String sqlState) {
        return !(sqlState.startsWith("22") || sqlState.startsWith("23") || sqlState.startsWith("P0"));
    }
}
