// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.supervision;

import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The balance a municipality starts with, taken over from an earlier administration.
 *
 * @param municipality CBS code
 * @param asOf last day that the balance includes
 * @param balance balance of the municipality at the end of that day, in persons; negative is backlog, positive is
 *     surplus
 * @param difference persons that the ledger lacked on that day: the balance less the sum of its other entries; this is
 *     the part that counts
 * @param previousDifference the difference of the opening balance it replaces, or null when it is the first
 * @param previousAsOf the day of that one, or null
 * @param source source of the figure
 */
public record OpeningBalanceSet(
        MunicipalityCode municipality,
        LocalDate asOf,
        int balance,
        int difference,
        Integer previousDifference,
        LocalDate previousAsOf,
        String source)
        implements SupervisionEvent {

    @Override
    public String subject() {
        return municipality.value();
    }
}
