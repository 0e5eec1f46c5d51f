// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.problem;

import io.vertx.core.VertxException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Tells failures of the machine from failures of the program, and cleans both of content before they are logged. */
public final class Failures {

    private static final Set<String> AWAY = Set.of("08", "53", "57", "58");
    private static final Set<String> RETRYABLE = Set.of("40001", "40P01", "55P03");
    private static final String UNIQUE_VIOLATION = "23505";

    private Failures() {}

    /** Whether the database, the network or another machine is away or overloaded, so that a retry may succeed. */
    public static boolean isInfrastructure(Throwable failure) {
        return causes(failure).anyMatch(Failures::isMachine);
    }

    /** Whether somebody else made the same thing in the meantime. */
    public static boolean isUniqueViolation(Throwable failure) {
        return causes(failure).anyMatch(cause -> UNIQUE_VIOLATION.equals(sqlState(cause)));
    }

    /** Whether the client hung up before its request was complete; nobody will read the answer. */
    public static boolean isEndOfClient(Throwable failure) {
        return causes(failure).anyMatch(HttpClosedException.class::isInstance);
    }

    private static boolean isMachine(Throwable cause) {
        return switch (cause) {
            case PgException ignored -> isMachine(sqlState(cause));
            case SQLException ignored -> isMachine(sqlState(cause));
            case Unavailable ignored -> true;
            case ClosedConnectionException ignored -> true;
            case ClosedChannelException ignored -> true;
            case SocketException ignored -> true;
            case UnknownHostException ignored -> true;
            case TimeoutException ignored -> true;
            case io.smallrye.mutiny.TimeoutException ignored -> true;
            default -> isPoolTimeout(cause) || isUnreachableIssuer(cause);
        };
    }

    private static String sqlState(Throwable cause) {
        return switch (cause) {
            case PgException pg -> pg.getSqlState();
            // Hibernate Reactive dresses the client's exceptions as those of JDBC
            case SQLException sql -> sql.getSQLState();
            default -> null;
        };
    }

    private static boolean isMachine(String sqlState) {
        return sqlState != null
                && (RETRYABLE.contains(sqlState)
                        || (sqlState.length() == 5 && AWAY.contains(sqlState.substring(0, 2))));
    }

    // the pool and the connections of Vert.x have no types of their own for this
    private static boolean isPoolTimeout(Throwable cause) {
        return cause.getClass() == VertxException.class
                || (cause instanceof NoStackTraceThrowable
                        && String.valueOf(cause.getMessage()).startsWith("Timeout"));
    }

    private static boolean isUnreachableIssuer(Throwable cause) {
        return "io.quarkus.oidc.OIDCException".equals(cause.getClass().getName());
    }

    /** The failure and what caused it, outermost first. */
    public static Stream<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes.stream();
    }

    /** The same failure with types and stack traces only: messages may quote what a row or a body held. */
    public static Throwable withoutContent(Throwable failure) {
        Throwable clean = null;
        for (Throwable cause : causes(failure).toList().reversed()) {
            clean = new Bare(describe(cause), clean, cause.getStackTrace());
        }
        return clean;
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
