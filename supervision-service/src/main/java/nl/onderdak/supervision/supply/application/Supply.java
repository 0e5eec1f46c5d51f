// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.supply.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.supply.domain.FreeHomes;
import nl.onderdak.supervision.supply.domain.SupplyAhead;

/**
 * Supply and expected family as they stood at the end of a day and were known at a moment; joins the transaction of its
 * caller. What was stated of a municipality that went whole to another counts for that one.
 */
public interface Supply {

    /** The moment up to which all that its owner recorded was read; empty before the first reading. */
    Uni<Optional<Instant>> readUpTo();

    /** What is ahead of an area. */
    Uni<SupplyAhead> ahead(Area area, LocalDate validOn, Instant knownAt);

    /** The free homes of each municipality of an area that has any. */
    Uni<Map<MunicipalityCode, FreeHomes>> free(Area area, LocalDate validOn, Instant knownAt);
}
