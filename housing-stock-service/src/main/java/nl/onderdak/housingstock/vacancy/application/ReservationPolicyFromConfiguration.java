// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import nl.onderdak.housingstock.vacancy.domain.ReservationPolicy;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the policy of reservations from the configuration. */
@ApplicationScoped
class ReservationPolicyFromConfiguration {

    @Produces
    ReservationPolicy policy(
            @ConfigProperty(name = "onderdak.reservation.most-days") int mostDays,
            @ConfigProperty(name = "onderdak.reservation.most-days-paid") int mostDaysPaid) {
        return new ReservationPolicy(mostDays, mostDaysPaid);
    }
}
