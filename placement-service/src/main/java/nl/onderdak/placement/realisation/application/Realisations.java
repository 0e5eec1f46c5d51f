// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.realisation.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Counted persons (<i>realisatie</i>), summed over stays, corrections and returns. */
public interface Realisations {

    /**
     * Realisation of one municipality in one period.
     *
     * @param municipality where they were housed
     * @param year of their moving in
     * @param part of that year: the half, or the month
     * @param persons that count
     */
    record Realisation(MunicipalityCode municipality, int year, int part, int persons) {}

    /** The period of a figure. */
    enum Period {
        /** A calendar half-year. */
        HALF_YEAR,
        /** A calendar month. */
        MONTH
    }

    /** The place of a figure, in the order of the list: by municipality, then by period. */
    record Position(MunicipalityCode municipality, int year, int part) {}

    /**
     * Selects figures; null is no condition.
     *
     * @param municipality of this municipality
     * @param from of this half-year or a later one
     * @param to of this half-year or an earlier one
     * @param validOn as of: only households that had moved in on this day
     * @param knownAt as known at: only facts recorded by this moment
     * @param per period of each figure, never null
     */
    record Filter(
            MunicipalityCode municipality,
            HalfYear from,
            HalfYear to,
            LocalDate validOn,
            Instant knownAt,
            Period per) {}

    /**
     * Up to {@code most} figures within a jurisdiction, by municipality and period.
     *
     * @param after the position before the first, or null for the very first
     */
    Uni<List<Realisation>> sum(Jurisdiction jurisdiction, Filter filter, Position after, int most);
}
