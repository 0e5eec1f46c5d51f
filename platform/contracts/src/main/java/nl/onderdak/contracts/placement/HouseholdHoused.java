// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A coupled household was housed in whole (<i>realisatie</i>).
 *
 * @param couplingId the coupling
 * @param municipality where it was housed
 * @param persons size of the household
 * @param housing where, since when and whether it counts
 */
public record HouseholdHoused(UUID couplingId, MunicipalityCode municipality, int persons, Housing housing)
        implements PlacementEvent {}
