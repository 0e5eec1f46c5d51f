// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.housingstock.rent.domain.RentTable;
import nl.onderdak.messaging.sql.NoFacts;

/** Reads the limits of rents. */
@ApplicationScoped
public class FindRentLimits {

    private final RentLimitTable limits;

    FindRentLimits(RentLimitTable limits) {
        this.limits = limits;
    }

    /** Of all years. */
    @NoFacts
    @WithTransaction
    public Uni<RentTable> all() {
        return limits.all();
    }
}
