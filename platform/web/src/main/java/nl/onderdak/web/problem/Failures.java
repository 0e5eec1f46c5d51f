// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.problem;

import io.vertx.core.http.HttpClosedException;
import nl.onderdak.messaging.sql.DatabaseFailures;

/** Classifies failures that reach a request: of the infrastructure, of the data or of the connection to the client. */
public final class Failures {

    private static final String UNIQUE_VIOLATION = "23505";

    private Failures() {}

    /** Whether the database, the network or another machine is away or overloaded, so that a retry may succeed. */
    public static boolean isInfrastructure(Throwable failure) {
        return DatabaseFailures.areOfTheMachine(failure)
                || DatabaseFailures.causes(failure)
                        .anyMatch(cause -> cause instanceof Unavailable || isUnreachableIssuer(cause));
    }

    /** Whether another request stored the same key first. */
    public static boolean isUniqueViolation(Throwable failure) {
        return DatabaseFailures.causes(failure)
                .anyMatch(cause -> UNIQUE_VIOLATION.equals(DatabaseFailures.sqlState(cause)));
    }

    /** Whether the client hung up before its request was complete; no response will be read. */
    public static boolean isEndOfClient(Throwable failure) {
        return DatabaseFailures.causes(failure).anyMatch(HttpClosedException.class::isInstance);
    }

    private static boolean isUnreachableIssuer(Throwable cause) {
        return "io.quarkus.oidc.OIDCException".equals(cause.getClass().getName());
    }
}
