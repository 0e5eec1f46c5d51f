// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.domain;

import java.time.LocalDate;

/**
 * A code of the reference data, for the time that the standard gives it.
 *
 * @param list its list
 * @param code as messages write it
 * @param beginsOn first day
 * @param endsOn first day on which it is no longer valid, or null
 * @param under code of the status that it details, or null
 * @param meaning what it means here
 */
public record KnownCode(
        CodeList list, String code, LocalDate beginsOn, LocalDate endsOn, String under, Meaning meaning) {

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(beginsOn) && (endsOn == null || day.isBefore(endsOn));
    }
}
