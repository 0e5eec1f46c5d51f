// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import java.time.LocalDate;
import nl.onderdak.contracts.placement.EndReason;
import nl.onderdak.contracts.placement.RefusalReason;

/** The progress of the search for a home (<i>bemiddeling</i>). */
public sealed interface Mediation {

    /**
     * No dwelling is on offer.
     *
     * @param justifiedOn day on which COA judged the refusal of the last offer justified, or null
     */
    record Searching(LocalDate justifiedOn) implements Mediation {

        /** Without a refusal before. */
        public Searching() {
            this(null);
        }
    }

    /** A dwelling is on offer. */
    record Offered(Offer offer) implements Mediation {}

    /** The household accepted the offer. */
    record Accepted(Offer offer, LocalDate answeredOn) implements Mediation {}

    /**
     * The household refused the offer.
     *
     * @param reason reason of the refusal
     * @param unjustifiedOn day on which COA judged that unjustified, or null while COA has not judged
     */
    record Refused(Offer offer, LocalDate answeredOn, RefusalReason reason, LocalDate unjustifiedOn)
            implements Mediation {}

    /** The coupling ended before a member counted. */
    record Ended(EndReason reason, LocalDate endedOn) implements Mediation {}
}
