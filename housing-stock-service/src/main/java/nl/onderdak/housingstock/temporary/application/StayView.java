// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.application;

import java.util.List;
import nl.onderdak.housingstock.temporary.domain.StayFinding;
import nl.onderdak.housingstock.temporary.domain.TemporaryStay;

/**
 * A stay with what was found about it today.
 *
 * @param stay the stay
 * @param findings what is not as it should be
 */
public record StayView(TemporaryStay stay, List<StayFinding> findings) {

    /** Copies the list. */
    public StayView {
        findings = List.copyOf(findings);
    }
}
