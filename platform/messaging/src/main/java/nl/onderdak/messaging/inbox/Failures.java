// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import nl.onderdak.messaging.sql.DatabaseFailures;

/** Decides whether a record has to wait for the infrastructure, and gives the reason of a refusal. */
final class Failures {

    private Failures() {}

    /** Whether trying the same again later may help. */
    static boolean ofTheMachine(Throwable failure) {
        return DatabaseFailures.areOfTheMachine(failure)
                || DatabaseFailures.causes(failure)
                        .anyMatch(cause -> cause instanceof ConcurrentProgress || cause instanceof VirtualMachineError);
    }

    /** The failure, without its message: messages may quote content of the event. */
    static String describe(Throwable failure) {
        return DatabaseFailures.causes(failure)
                .filter(cause -> DatabaseFailures.sqlState(cause) != null)
                .findFirst()
                .map(Failures::describeRefusal)
                .orElseGet(() -> describePlace(failure));
    }

    private static String describeRefusal(Throwable cause) {
        var constraint = DatabaseFailures.constraint(cause);
        return "SQL state " + DatabaseFailures.sqlState(cause)
                + (constraint == null ? "" : ", constraint " + constraint);
    }

    private static String describePlace(Throwable failure) {
        for (var frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("nl.onderdak.")) {
                return failure.getClass().getSimpleName() + " at " + frame.getClassName() + ":" + frame.getLineNumber();
            }
        }
        return failure.getClass().getName();
    }
}
