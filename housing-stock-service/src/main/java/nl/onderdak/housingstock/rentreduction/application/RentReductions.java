// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rentreduction.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import nl.onderdak.housingstock.rentreduction.domain.RentReduction;

/** The temporary reductions of rents. */
public interface RentReductions {

    /** Those of a dwelling by month. */
    Uni<List<RentReduction>> of(String dwelling);

    /** Adds a reduction. */
    Uni<Void> add(RentReduction reduction, Instant recordedAt);
}
