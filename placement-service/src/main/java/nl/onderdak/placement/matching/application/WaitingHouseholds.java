// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.matching.domain.WaitingHousehold;

/** Households that wait and may be made an offer. */
public interface WaitingHouseholds {

    /** Those that these municipalities are to house, in the order of waiting. */
    Uni<List<WaitingHousehold>> of(Collection<MunicipalityCode> municipalities);

    /** The one with this coupling, or empty when it does not wait or has an offer. */
    Uni<Optional<WaitingHousehold>> of(UUID couplingId);
}
