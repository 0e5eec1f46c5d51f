// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.statistics.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.RefusalReason;
import nl.onderdak.placement.statistics.domain.Composed;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Figures on the households of areas, within a jurisdiction. */
public interface Statistics {

    /** The areas that figures are given for. */
    enum Area {
        /** A municipality, by its CBS code. */
        MUNICIPALITY,
        /** A region of COA, by its name. */
        REGION
    }

    /**
     * Times of households that were housed, in days. A household is housed on the first day that counts for it.
     *
     * @param area code of the municipality, or name of the region
     * @param households number of households
     * @param toCoupling from permit to coupling
     * @param toHome from coupling to home
     * @param total from permit to home, gross
     * @param net the same without the days on which the dossier blocked a tenancy
     */
    record Durations(String area, int households, Spread toCoupling, Spread toHome, Spread total, Spread net) {}

    /**
     * Days of a group of households.
     *
     * @param median half of them took no longer
     * @param ninetieth nine in ten took no longer
     */
    record Spread(int median, int ninetieth) {}

    /**
     * Refused offers of a municipality for one reason.
     *
     * @param justified those that COA judged justified
     * @param unjustified those that COA judged unjustified
     * @param open those that COA has not judged
     */
    record Refusals(MunicipalityCode municipality, RefusalReason reason, int justified, int unjustified, int open) {}

    /** The place of a figure on refusals, in the order of the list: by municipality, then by reason. */
    record RefusalPosition(MunicipalityCode municipality, RefusalReason reason) {}

    /**
     * Up to {@code most} municipalities with their waiting households, by code.
     *
     * @param only this municipality, or null for all
     * @param after the municipality before the first, or null for the very first
     */
    Uni<List<Composed>> waiting(
            Jurisdiction jurisdiction, MunicipalityCode only, LocalDate today, MunicipalityCode after, int most);

    /**
     * Up to {@code most} areas with the times of the households that were housed in a half-year, by code or name.
     *
     * @param knownAt only facts recorded by this moment, or null for all
     * @param after the area before the first, or null for the very first
     */
    Uni<List<Durations>> durations(
            Jurisdiction jurisdiction, Area per, HalfYear halfYear, Instant knownAt, String after, int most);

    /**
     * Up to {@code most} figures on offers that were refused in a half-year, by municipality and reason.
     *
     * @param knownAt only facts recorded by this moment, or null for all
     * @param after the position before the first, or null for the very first
     */
    Uni<List<Refusals>> refusals(
            Jurisdiction jurisdiction, HalfYear halfYear, Instant knownAt, RefusalPosition after, int most);
}
