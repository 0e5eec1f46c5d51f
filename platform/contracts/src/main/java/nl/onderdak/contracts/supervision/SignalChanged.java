// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.supervision;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A signal about a municipality opened or closed by its rule (<i>signaal</i>): the first step of provincial supervision,
 * art. 124 Gemeentewet, and no decision.
 *
 * @param signalId id of the signal; one that opens again is another signal
 * @param municipality CBS code
 * @param kind what it is about
 * @param state whether it opened or closed
 * @param day the day whose final figures it was concluded from
 * @param value what was found: persons, half-years or parts of a thousand, by its kind
 * @param threshold from which value on it is open, in the same unit
 */
public record SignalChanged(
        UUID signalId, MunicipalityCode municipality, Kind kind, State state, LocalDate day, int value, int threshold)
        implements SupervisionEvent {

    /** What a signal is about. */
    public enum Kind {
        /** Parts of a thousand by which the realised share is behind the expected one (<i>achter op schema</i>). */
        BEHIND_EXPECTED_SHARE,
        /** Half-years in a row that the backlog rose (<i>oplopende achterstand</i>). */
        RISING_BACKLOG,
        /** Persons that COA had coupled too few on the reference date (<i>te weinig koppelingen</i>). */
        COUPLINGS_SHORT,
        /** Coupled persons who have waited for a home longer than the norm (<i>aanbodtekort</i>). */
        HOMES_SHORT,
        /** Persons who wait for a home of a household that lives in one (<i>gezinshereniging verwacht</i>). */
        REUNIFICATION_EXPECTED,
        /** Parts of a thousand by which the national inflow is off the target that the quota rests on (<i>afwijkende instroom</i>). */
        INFLOW_OFF_TARGET
    }

    /** What happened to it. */
    public enum State {
        /** The threshold was reached (<i>geopend</i>). */
        OPENED,
        /** It is reached no more (<i>gesloten</i>). */
        CLOSED
    }

    @Override
    public String subject() {
        return signalId.toString();
    }
}
