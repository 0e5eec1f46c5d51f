// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.outlook.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.outlook.domain.Outlook;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Expectations per half-year, counted over coupled households. */
public interface Outlooks {

    /**
     * Selects figures; null is no condition.
     *
     * @param municipality of this municipality
     * @param from of this half-year or a later one, and without a known half-year
     * @param to of this half-year or an earlier one
     * @param knownAt only facts recorded by this moment
     */
    record Filter(MunicipalityCode municipality, HalfYear from, HalfYear to, Instant knownAt) {}

    /**
     * The place of a figure, in the order of the list: by municipality, then by half-year.
     *
     * @param halfYear null is after all others of the municipality
     */
    record Position(MunicipalityCode municipality, HalfYear halfYear) {}

    /**
     * Up to {@code most} figures within a jurisdiction, by municipality and half-year.
     *
     * @param after the position before the first, or null for the very first
     */
    Uni<List<Outlook>> count(Jurisdiction jurisdiction, Filter filter, Position after, int most);
}
