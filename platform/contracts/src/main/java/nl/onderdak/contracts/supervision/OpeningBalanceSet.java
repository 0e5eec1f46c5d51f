// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.supervision;

import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The balance a municipality starts with, taken over from an earlier administration.
 *
 * @param municipality CBS code
 * @param asOf last day that the balance includes
 * @param balance persons; negative is backlog, positive is surplus
 * @param previousBalance the opening balance it replaces, or null when it is the first
 * @param previousAsOf the day of that one, or null
 * @param source where the figure was taken from
 */
public record OpeningBalanceSet(
        MunicipalityCode municipality,
        LocalDate asOf,
        int balance,
        Integer previousBalance,
        LocalDate previousAsOf,
        String source)
        implements SupervisionEvent {

    @Override
    public String subject() {
        return municipality.value();
    }
}
