// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import com.fasterxml.jackson.core.JacksonException;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.hibernate.JDBCException;
import org.hibernate.exception.ConstraintViolationException;

/** Classifies failures of statements by SQL state, or by how the connection failed, and cleans them for the log. */
public final class DatabaseFailures {

    /**
     * Connection (08), a plan that a migration made invalid (0A), authorization at the connection (28), rollback by
     * deadlock or serialization (40), unknown database (3D), resources (53), operator and time-outs (57), system (58),
     * configuration (F0), internal (XX).
     */
    private static final Set<String> MACHINE = Set.of("08", "0A", "28", "3D", "40", "53", "57", "58", "F0", "XX");

    /** A database that only reads; an object that is in use; a lock that was not to be had. */
    private static final Set<String> MACHINE_STATES = Set.of("25006", "55006", "55P03");

    private static final String SCHEMA_OR_RIGHT = "42";

    private DatabaseFailures() {}

    /** Whether the database or the way to it is away, overloaded or busy, so that the same may succeed later. */
    public static boolean areOfTheMachine(Throwable failure) {
        return causes(failure).anyMatch(DatabaseFailures::isOfTheMachine);
    }

    /**
     * Whether a table, a column or a right is missing. Before a program has ever had success that is most likely a
     * database that is not migrated or granted yet; after that it is a mistake in a statement.
     */
    public static boolean areOfTheSchema(Throwable failure) {
        return causes(failure)
                .map(DatabaseFailures::sqlState)
                .anyMatch(state -> state != null && state.startsWith(SCHEMA_OR_RIGHT));
    }

    /** The SQL state that the database gave, or null when this is no failure of a statement. */
    public static String sqlState(Throwable cause) {
        return switch (cause) {
            case PgException database -> database.getSqlState();
            // Hibernate Reactive dresses the client's exceptions as those of JDBC
            case SQLException database -> database.getSQLState();
            case JDBCException database -> database.getSQLState();
            default -> null;
        };
    }

    /** The constraint that was violated, or null. */
    public static String constraint(Throwable cause) {
        return switch (cause) {
            case PgException database -> database.getConstraint();
            case ConstraintViolationException database -> database.getConstraintName();
            default -> null;
        };
    }

    /** The failure and its causes, outermost first. */
    public static Stream<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes.stream();
    }

    /** The failure with types, SQL states and stack traces only, to be logged: messages may quote a row or a body. */
    public static Throwable withoutContent(Throwable failure) {
        Throwable clean = null;
        for (Throwable cause : causes(failure).toList().reversed()) {
            clean = new Bare(describe(cause), clean, cause.getStackTrace());
        }
        return clean;
    }

    private static boolean isOfTheMachine(Throwable cause) {
        var state = sqlState(cause);
        return state == null ? isOfTheConnection(cause) : isOfTheMachine(state);
    }

    private static boolean isOfTheMachine(String state) {
        return state.length() == 5 && (MACHINE.contains(state.substring(0, 2)) || MACHINE_STATES.contains(state));
    }

    /** The pool and the connections of Vert.x have hardly any types of their own. */
    private static boolean isOfTheConnection(Throwable cause) {
        return switch (cause) {
            case JacksonException ignored -> false;
            case HttpClosedException ignored -> false;
            case IOException ignored -> true;
            case VertxException ignored -> true;
            case NoStackTraceThrowable ignored -> true;
            case TimeoutException ignored -> true;
            case io.smallrye.mutiny.TimeoutException ignored -> true;
            case RejectedExecutionException ignored -> true;
            default -> false;
        };
    }

    private static String describe(Throwable cause) {
        String type = cause.getClass().getName();
        return sqlState(cause) == null ? type : type + " " + sqlState(cause);
    }

    private static final class Bare extends Exception {

        Bare(String type, Throwable cause, StackTraceElement[] trace) {
            super(type, cause);
            setStackTrace(trace);
        }

        @Override
        public String toString() {
            return getMessage();
        }
    }
}
