// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.domain;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Versioned;

/**
 * Declaration of a municipality that a private landlord lets in good faith (<i>bonafide verhuurder</i>); practice of
 * municipalities that regulate room rental.
 *
 * @param id its identity
 * @param landlord the landlord
 * @param municipality the municipality that declares it
 * @param from first day
 * @param until last day, or null when it does not end
 * @param withdrawnOn first day on which it no longer counts because it was withdrawn, or null
 * @param version 1 when made, one more with every change
 */
public record BonaFide(
        UUID id,
        String landlord,
        MunicipalityCode municipality,
        LocalDate from,
        LocalDate until,
        LocalDate withdrawnOn,
        long version)
        implements Versioned {

    /** Whether it counts on a day. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(from)
                && (until == null || !day.isAfter(until))
                && (withdrawnOn == null || day.isBefore(withdrawnOn));
    }

    /** The next version, withdrawn from a day on. */
    public BonaFide withdrawn(LocalDate on) {
        return new BonaFide(id, landlord, municipality, from, until, on, version + 1);
    }
}
