// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.domain;

import java.time.LocalDate;

/** How often the municipalities of a province are assessed; practice of provinces. */
public enum RoundKind {
    /** On 1 January and 1 July (<i>toezichtronde</i>). */
    HALF_YEARLY,
    /** On the first of each month (<i>maandelijkse monitoring</i>). */
    MONITORING;

    /**
     * The kind that is prepared on the first of a month: on 1 January and 1 July the half-yearly round, which takes the
     * place of monitoring then.
     */
    public static RoundKind due(LocalDate day) {
        return HALF_YEARLY.isHeldOn(day) ? HALF_YEARLY : MONITORING;
    }

    /** Whether a round of this kind is held on a day. */
    public boolean isHeldOn(LocalDate day) {
        return day.getDayOfMonth() == 1 && (this == MONITORING || day.getMonthValue() % 6 == 1);
    }
}
