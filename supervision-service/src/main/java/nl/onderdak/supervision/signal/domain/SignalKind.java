// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.domain;

import nl.onderdak.contracts.supervision.SignalChanged;

/** What a signal is about. */
public enum SignalKind {
    /** The realised share is behind the expected one (<i>achter op schema</i>); in parts of a thousand. */
    BEHIND_EXPECTED_SHARE(SignalUnit.PER_MILLE),
    /** The backlog rose in several half-years in a row (<i>oplopende achterstand</i>); in half-years. */
    RISING_BACKLOG(SignalUnit.HALF_YEARS),
    /** COA had coupled too few on the reference date (<i>te weinig koppelingen</i>); in persons. */
    COUPLINGS_SHORT(SignalUnit.PERSONS),
    /**
     * Persons for whom there is no home (<i>aanbodtekort</i>); before real supply was known, coupled persons who wait longer
     * than the norm; in persons.
     */
    HOMES_SHORT(SignalUnit.PERSONS),
    /**
     * Persons wait for a home of a household that lives in one, or family is expected (<i>gezinshereniging verwacht</i>);
     * in persons.
     */
    REUNIFICATION_EXPECTED(SignalUnit.PERSONS),
    /** The national inflow is off the target of the quotas (<i>afwijkende instroom</i>); in parts of a thousand. */
    INFLOW_OFF_TARGET(SignalUnit.PER_MILLE);

    private final SignalUnit unit;

    SignalKind(SignalUnit unit) {
        this.unit = unit;
    }

    /** What its values count. */
    public SignalUnit unit() {
        return unit;
    }

    /** As others know it. */
    SignalChanged.Kind published() {
        return SignalChanged.Kind.valueOf(name());
    }
}
