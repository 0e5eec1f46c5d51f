// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.Rejection;

/** Unwraps the decision of a rule of the domain, for a test that expects acceptance or rejection. */
public final class Decided {

    private Decided() {}

    /** The accepted decision; fails when the rule rejected the command. */
    public static <S> Decision.Accepted<S> accepted(Decision<S> decision) {
        return switch (decision) {
            case Decision.Accepted<S> accepted -> accepted;
            case Decision.Rejected<S> rejected -> throw new AssertionError("rejected: " + rejected.reason());
        };
    }

    /** The new state; fails when the rule rejected the command. */
    public static <S> S state(Decision<S> decision) {
        return accepted(decision).state();
    }

    /** The reason of the rejection; fails when the rule accepted the command. */
    public static Rejection rejection(Decision<?> decision) {
        return switch (decision) {
            case Decision.Accepted<?> accepted -> throw new AssertionError("accepted: " + accepted.state());
            case Decision.Rejected<?> rejected -> rejected.reason();
        };
    }
}
