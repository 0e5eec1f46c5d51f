// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.adequacy.domain;

import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * Whether enough persons are coupled to a municipality on a day to realise its quota of the half-year, in persons.
 * Practice: without enough couplings on the reference date a municipality cannot meet its quota.
 *
 * @param municipality CBS code
 * @param validOn the day, included
 * @param quota of the half-year as it stands on the day (<i>taakstelling</i>), forecast included
 * @param forecast the part of it that is a forecast
 * @param carriedForecast forecast quota of earlier half-years that no definitive one has replaced
 * @param correctedQuota the quota with the backlog added or the surplus taken off (<i>gecorrigeerde taakstelling</i>)
 * @param realised persons housed in the half-year up to and including the day, corrections included
 * @param waiting coupled persons without a home on the day (<i>openstaande koppelingen</i>)
 * @param origins where the households coupled in the half-year stayed
 */
public record Adequacy(
        MunicipalityCode municipality,
        LocalDate validOn,
        int quota,
        int forecast,
        int carriedForecast,
        int correctedQuota,
        int realised,
        int waiting,
        Origins origins) {

    /** The half-year of the day. */
    public HalfYear halfYear() {
        return HalfYear.of(validOn);
    }

    /** Balance carried over and taken over: negative is backlog, positive is surplus. */
    public int carriedBalance() {
        return quota - correctedQuota;
    }

    /** Persons that the municipality has housed, or can house because they are coupled to it. */
    public int supply() {
        return realised + waiting;
    }

    /** Persons that the supply lacks to realise the corrected quota, never negative. */
    public int shortBy() {
        return Math.max(0, correctedQuota - supply());
    }

    /** Whether a term of it rests on a forecast. */
    public boolean restsOnForecast() {
        return forecast != 0 || carriedForecast != 0;
    }
}
