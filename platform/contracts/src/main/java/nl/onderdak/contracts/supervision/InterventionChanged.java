// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.supervision;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A step of the intervention ladder (<i>interventieladder</i>) was decided on for a municipality, or its state changed;
 * provincial supervision, art. 124 Gemeentewet.
 *
 * @param interventionId id of the step taken
 * @param municipality CBS code
 * @param cohort the half-year whose open persons it is about, or null when it is about everything that is due
 * @param step 1 to 6
 * @param state its state
 * @param replacedState the state that it replaces, or null when the step is new
 * @param decidedOn day of the decision
 * @param changedOn day from which the state holds
 * @param persons persons that a decision to substitute names, or null
 * @param term last day on which the municipality can still comply, or null
 */
public record InterventionChanged(
        UUID interventionId,
        MunicipalityCode municipality,
        HalfYear cohort,
        int step,
        State state,
        State replacedState,
        LocalDate decidedOn,
        LocalDate changedOn,
        Integer persons,
        LocalDate term)
        implements SupervisionEvent {

    /** State of a step that was decided on. */
    public enum State {
        /** It holds (<i>van kracht</i>). */
        IN_FORCE,
        /** The shortfall is excusable (<i>bevroren</i>). */
        FROZEN,
        /** Another step took its place (<i>opgevolgd</i>). */
        SUPERSEDED,
        /** The named number of persons was housed within the term (<i>vervallen</i>). */
        LAPSED,
        /** Withdrawn (<i>ingetrokken</i>). */
        WITHDRAWN,
        /** The backlog is gone (<i>beëindigd</i>). */
        ENDED
    }

    @Override
    public String subject() {
        return interventionId.toString();
    }
}
