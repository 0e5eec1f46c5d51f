// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.coupling;

import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A household linked to a municipality (<i>koppeling</i>), with the data that housing stock needs.
 *
 * @param id the coupling at placement-service
 * @param municipality where the household is to be housed
 * @param persons size of the household
 * @param housed whether it has been housed
 */
public record Coupling(UUID id, MunicipalityCode municipality, int persons, boolean housed) {

    /** The same coupling, housed or no longer housed. */
    public Coupling housed(boolean now) {
        return new Coupling(id, municipality, persons, now);
    }
}
