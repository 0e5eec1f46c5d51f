// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

import java.time.LocalDate;
import nl.onderdak.contracts.DomainEvent;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * On the reference date of a half-year, COA had coupled fewer persons to a municipality than its corrected quota
 * requires (<i>te weinig koppelingen</i>); practice, reference dates of COA. Signals COA, province and supervision; a
 * later event of the same half-year replaces it.
 *
 * @param municipality CBS code
 * @param halfYear of the quota
 * @param referenceDate 1 April or 1 October
 * @param correctedQuota quota with the backlog added or the surplus taken off, as known when it is signalled
 * @param supply persons housed in the half-year up to that day, and coupled persons without a home on it
 * @param shortBy persons that the supply lacks; 0 when the shortage that was signalled before is over
 */
public record CouplingsShort(
        MunicipalityCode municipality,
        HalfYear halfYear,
        LocalDate referenceDate,
        int correctedQuota,
        int supply,
        int shortBy)
        implements DomainEvent {

    @Override
    public String subject() {
        return municipality + "/" + halfYear;
    }
}
