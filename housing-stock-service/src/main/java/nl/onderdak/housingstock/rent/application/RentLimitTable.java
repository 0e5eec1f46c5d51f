// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.application;

import io.smallrye.mutiny.Uni;
import nl.onderdak.housingstock.rent.domain.RentTable;

/** The stored limits of rents. */
public interface RentLimitTable {

    /** Of all years. */
    Uni<RentTable> all();
}
