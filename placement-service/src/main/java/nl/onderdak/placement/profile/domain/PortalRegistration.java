// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.profile.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The registration of a household on the regional housing site (<i>inschrijving</i>), by which it waits for a next home
 * like every applicant.
 *
 * @param responsible party that makes the registration
 * @param registeredOn day from which it counts, or null while it has yet to be made
 */
public record PortalRegistration(Party responsible, LocalDate registeredOn) {

    /** Practice in Almelo, March 2025: about four years from registration to an offer. */
    private static final int YEARS = 4;

    /** When an offer by the site can be expected, or empty while it is not registered. */
    public Optional<LocalDate> expectedOfferOn() {
        return Optional.ofNullable(registeredOn).map(day -> day.plusYears(YEARS));
    }
}
