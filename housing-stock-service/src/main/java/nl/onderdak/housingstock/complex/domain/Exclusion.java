// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.complex.domain;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Versioned;

/**
 * A complex from which the landlord lets nothing by direct allocation for a time (<i>uitgesloten complex</i>). It does
 * not lower what the landlord agreed on: that has to come from elsewhere; practice.
 *
 * @param id its identity
 * @param landlord whose complex it is
 * @param municipality where the complex stands
 * @param complex the landlord's reference
 * @param reason why
 * @param from first day
 * @param until last day, or null until further notice
 * @param version 1 when new, one more with every change
 */
public record Exclusion(
        UUID id,
        String landlord,
        MunicipalityCode municipality,
        String complex,
        ExclusionReason reason,
        LocalDate from,
        LocalDate until,
        long version)
        implements Versioned {

    /** The next version, with another reason and term. */
    public Exclusion changed(ExclusionReason nextReason, LocalDate nextFrom, LocalDate nextUntil) {
        return new Exclusion(id, landlord, municipality, complex, nextReason, nextFrom, nextUntil, version + 1);
    }
}
