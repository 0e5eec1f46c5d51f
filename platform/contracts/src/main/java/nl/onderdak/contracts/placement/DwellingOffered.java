// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A municipality offered a dwelling to a coupled household (<i>aanbod</i>).
 *
 * @param couplingId the coupling
 * @param municipality that offered it
 * @param dwelling reference of the dwelling at its owner, or null when it is not in the housing stock
 * @param offeredOn day of the offer
 */
public record DwellingOffered(UUID couplingId, MunicipalityCode municipality, String dwelling, LocalDate offeredOn)
        implements PlacementEvent {}
