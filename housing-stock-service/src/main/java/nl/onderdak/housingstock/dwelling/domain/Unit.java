// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.domain;

import java.time.LocalDate;
import java.util.Optional;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;

/**
 * What can become vacant and be let: a whole dwelling, or a place in a shared or temporary one.
 *
 * @param reference unique in the whole country; of a whole dwelling the dwelling's
 * @param dwelling reference of the dwelling
 * @param landlord the landlord that lets it
 * @param municipality where it stands
 * @param kind a dwelling or a place
 * @param particulars of a place: its own capacity and rent, and the rest of its dwelling
 * @param admission the conditions on which it may be lived in, or null when there are none
 * @param usableUntil last day that the dwelling can be lived in, or null
 */
public record Unit(
        String reference,
        String dwelling,
        String landlord,
        MunicipalityCode municipality,
        Kind kind,
        Dwelling.Particulars particulars,
        Admission admission,
        LocalDate usableUntil) {

    /** The two kinds of units. */
    public enum Kind {
        /** A whole dwelling. */
        DWELLING,
        /** A place in a shared or temporary dwelling (<i>onzelfstandige eenheid, kamer</i>). */
        PLACE
    }

    /** Whether the dwelling still stands on a day. */
    public boolean standsOn(LocalDate day) {
        return usableUntil == null || !day.isAfter(usableUntil);
    }

    /** Why it may not be lived in on a day, if so: a place in a shared dwelling has conditions. */
    public Optional<Rejection> rejection(LocalDate day) {
        return admission == null ? Optional.empty() : admission.rejection(reference, day);
    }
}
