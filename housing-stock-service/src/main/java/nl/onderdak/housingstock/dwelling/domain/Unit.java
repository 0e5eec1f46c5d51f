// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.domain;

import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * What can become vacant and be let: a whole dwelling, or a place in a shared or temporary one.
 *
 * @param reference unique in the whole country; of a whole dwelling the dwelling's
 * @param dwelling reference of the dwelling
 * @param landlord the landlord that lets it
 * @param municipality where it stands
 * @param kind a dwelling or a place
 * @param particulars of a place: its own capacity and rent, and the rest of its dwelling
 * @param permit the permit to share the dwelling, or null when none is needed
 * @param usableUntil last day that the dwelling can be lived in, or null
 */
public record Unit(
        String reference,
        String dwelling,
        String landlord,
        MunicipalityCode municipality,
        Kind kind,
        Dwelling.Particulars particulars,
        Permit permit,
        LocalDate usableUntil) {

    /** The two kinds of units. */
    public enum Kind {
        /** A whole dwelling. */
        DWELLING,
        /** A place in a shared or temporary dwelling (<i>onzelfstandige eenheid, kamer</i>). */
        PLACE
    }

    /**
     * Permission to share the dwelling (<i>omzettingsvergunning</i>), art. 21 Huisvestingswet 2014.
     *
     * @param from first day
     * @param until last day, or null when it does not end
     */
    public record Permit(LocalDate from, LocalDate until) {

        boolean isValidOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /** Whether the dwelling still stands on a day. */
    public boolean standsOn(LocalDate day) {
        return usableUntil == null || !day.isAfter(usableUntil);
    }

    /** Whether it may be lived in on a day: a place in a dwelling that needs a permit only while that is valid. */
    public boolean mayBeLivedInOn(LocalDate day) {
        return permit == null || permit.isValidOn(day);
    }
}
