// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.market.domain;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * Figures of the rental market of a municipality in a year, as somebody gave them; what is unknown is null.
 *
 * @param id of this statement
 * @param municipality where
 * @param year calendar year
 * @param figures the figures
 * @param source where they come from
 * @param recordedAt when they were recorded; a later statement replaces an earlier one of the same year
 */
public record MarketFigures(
        UUID id, MunicipalityCode municipality, int year, Figures figures, String source, Instant recordedAt) {

    /**
     * What is known of a year.
     *
     * @param stock homes of landlords
     * @param mutations vacated homes
     * @param seekers active home seekers
     * @param reactionsPerHome reactions to an offered home
     * @param registrationTenths years of registration before a home was found, in tenths
     * @param quotaPersons persons of the quota
     */
    public record Figures(
            Integer stock,
            Integer mutations,
            Integer seekers,
            Integer reactionsPerHome,
            Integer registrationTenths,
            Integer quotaPersons) {

        /** When nothing was given. */
        public static final Figures NONE = new Figures(null, null, null, null, null, null);

        /** Whether any is known. */
        public boolean isAny() {
            return Stream.of(stock, mutations, seekers, reactionsPerHome, registrationTenths, quotaPersons)
                    .anyMatch(figure -> figure != null);
        }
    }
}
