// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.domain;

import java.time.LocalDate;

/** How often the municipalities of a province are assessed; practice of provinces. */
public enum RoundKind {
    /** On 1 January and 1 July (<i>toezichtronde</i>). */
    HALF_YEARLY,
    /** On the first of each month (<i>maandelijkse monitoring</i>). */
    MONITORING;

    /** Whether a round of this kind is held on a day. */
    public boolean isHeldOn(LocalDate day) {
        return day.getDayOfMonth() == 1 && (this == MONITORING || day.getMonthValue() % 6 == 1);
    }
}
