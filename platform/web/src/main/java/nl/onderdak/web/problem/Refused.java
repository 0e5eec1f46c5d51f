// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.problem;

import nl.onderdak.contracts.Rejection;

/**
 * 409: a rule of the domain rejects the command. Title and detail come from the service's {@code problems_nl.properties} and
 * {@code problems_en.properties} under {@code <code>.title} and {@code <code>.detail}.
 */
public final class Refused extends RuntimeException {

    private final transient Rejection reason;

    public Refused(Rejection reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    public Rejection reason() {
        return reason;
    }
}
