// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.supervision;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A plan of action (<i>plan van aanpak</i>) was ordered, its deadline was moved, it was delivered or it was judged.
 *
 * @param planId id of the plan
 * @param municipality CBS code
 * @param state its state
 * @param replacedState the state that it replaces, which may be the same, or null when the plan is new
 * @param orderedOn day of the order
 * @param deadline last day on which it is delivered in time
 * @param clearedBy the half-year at the end of which no backlog may be left
 * @param deliveredOn day of the last delivery, or null
 * @param gap persons due whom no measure houses, by the judgement of the last delivery, or null
 */
public record ActionPlanChanged(
        UUID planId,
        MunicipalityCode municipality,
        State state,
        State replacedState,
        LocalDate orderedOn,
        LocalDate deadline,
        HalfYear clearedBy,
        LocalDate deliveredOn,
        Integer gap)
        implements SupervisionEvent {

    /** State of a plan. */
    public enum State {
        /** It was ordered and is not delivered yet (<i>opgedragen</i>). */
        ORDERED,
        /** It was delivered and is not judged yet (<i>aangeleverd</i>). */
        DELIVERED,
        /** It was judged to be enough for the order (<i>sluitend</i>). */
        CONCLUSIVE,
        /** It was judged not to be enough (<i>niet sluitend</i>). */
        NOT_CONCLUSIVE
    }

    @Override
    public String subject() {
        return planId.toString();
    }
}
