// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.problem;

import io.vertx.core.http.HttpClosedException;
import nl.onderdak.messaging.sql.DatabaseFailures;

/** Tells failures of the machine from failures of the program, and cleans both of content before they are logged. */
public final class Failures {

    private static final String UNIQUE_VIOLATION = "23505";

    private Failures() {}

    /** Whether the database, the network or another machine is away or overloaded, so that a retry may succeed. */
    public static boolean isInfrastructure(Throwable failure) {
        return DatabaseFailures.areOfTheMachine(failure)
                || DatabaseFailures.causes(failure)
                        .anyMatch(cause -> cause instanceof Unavailable || isUnreachableIssuer(cause));
    }

    /** Whether somebody else made the same thing in the meantime. */
    public static boolean isUniqueViolation(Throwable failure) {
        return DatabaseFailures.causes(failure)
                .anyMatch(cause -> UNIQUE_VIOLATION.equals(DatabaseFailures.sqlState(cause)));
    }

    /** Whether the client hung up before its request was complete; nobody will read the answer. */
    public static boolean isEndOfClient(Throwable failure) {
        return DatabaseFailures.causes(failure).anyMatch(HttpClosedException.class::isInstance);
    }

    private static boolean isUnreachableIssuer(Throwable cause) {
        return "io.quarkus.oidc.OIDCException".equals(cause.getClass().getName());
    }

    /** The same failure with types and stack traces only: messages may quote what a row or a body held. */
    public static Throwable withoutContent(Throwable failure) {
        Throwable clean = null;
        for (Throwable cause : DatabaseFailures.causes(failure).toList().reversed()) {
            clean = new Bare(describe(cause), clean, cause.getStackTrace());
        }
        return clean;
    }

    private static String describe(Throwable cause) {
        String type = cause.getClass().getName();
        return DatabaseFailures.sqlState(cause) == null ? type : type + " " + DatabaseFailures.sqlState(cause);
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
