// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;

/** When rounds are prepared, as dated data. */
public interface RoundTerms {

    /**
     * Days after the day of a round on which it is prepared: facts about the days before it still arrive until then. 0
     * for the day itself.
     */
    Uni<Integer> daysAfter(LocalDate day);
}
