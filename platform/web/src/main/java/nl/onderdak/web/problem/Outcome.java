// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.problem;

import nl.onderdak.contracts.Decision;

/** Maps a decision of the domain to an HTTP response. */
public final class Outcome {

    private Outcome() {}

    /** The accepted decision; a rejection becomes {@link Refused}. */
    public static <S> Decision.Accepted<S> acceptedOrRefused(Decision<S> decision) {
        return switch (decision) {
            case Decision.Accepted<S> accepted -> accepted;
            case Decision.Rejected<S> rejected -> throw new Refused(rejected.reason());
        };
    }
}
