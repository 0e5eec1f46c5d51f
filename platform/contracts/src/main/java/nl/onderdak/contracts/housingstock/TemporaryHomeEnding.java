// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.housingstock;

import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The last day of a temporary home was set, changed or removed (<i>tijdelijke huisvesting</i>), or the number of persons
 * who can live in a home with a last day changed; those who live there need a next home before it.
 *
 * @param kind what it is
 * @param home reference of the dwelling, of the place in one, or of the location
 * @param municipality where it is
 * @param landlord the landlord or owner, or null without one
 * @param lastDay last day on which it can be lived in, or null when it has no end any more
 * @param replacedLastDay the last day that it replaces, or null when there was none
 * @param places persons who can live there, without those of parts that have an end of their own; null when that is not
 *     known
 */
public record TemporaryHomeEnding(
        Kind kind,
        String home,
        MunicipalityCode municipality,
        String landlord,
        LocalDate lastDay,
        LocalDate replacedLastDay,
        Integer places)
        implements HousingStockEvent {

    /** What kind of home has an end. */
    public enum Kind {
        /** A dwelling, or a place in one (<i>flexwoning, tijdelijke woning</i>). */
        UNIT,
        /** A location with places for several households (<i>doorstroomlocatie, tussenvoorziening</i>). */
        LOCATION
    }

    @Override
    public String subject() {
        return kind + ":" + home;
    }
}
