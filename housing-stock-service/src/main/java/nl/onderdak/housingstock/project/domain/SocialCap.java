// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The most social homes that a municipality allows in its projects together (<i>bevriezing van de sociale voorraad</i>),
 * from a day until its next decision.
 *
 * @param id its identity
 * @param municipality that decided it
 * @param effectiveOn first day
 * @param mostHomes the most social homes, or null when there is no limit any more
 * @param source the decision
 * @param recordedAt when it was recorded
 */
public record SocialCap(
        UUID id,
        MunicipalityCode municipality,
        LocalDate effectiveOn,
        Integer mostHomes,
        String source,
        Instant recordedAt) {

    /** Whether this many social homes are more than it allows. */
    public boolean isExceededBy(int socialHomes) {
        return mostHomes != null && socialHomes > mostHomes;
    }
}
