// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * Members of a household returned to reception from where they lived, and wait again; that stay counts no longer.
 *
 * @param couplingId the coupling
 * @param municipality that is to house the household
 * @param persons size of the household
 * @param waiting members who wait for a home
 * @param housing where they lived
 * @param returnedOn first day back in reception
 * @param realised persons that the return takes from the realisation
 */
public record HouseholdReturned(
        UUID couplingId,
        MunicipalityCode municipality,
        int persons,
        int waiting,
        Housing housing,
        LocalDate returnedOn,
        List<Realised> realised)
        implements PlacementEvent {

    public HouseholdReturned {
        realised = List.copyOf(realised);
    }
}
