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
 * @param waiting members who wait for a home; 0 when each has one, and after the end of the coupling
 */
public record Coupling(UUID id, MunicipalityCode municipality, int persons, int waiting) {

    /** The same coupling, without waiting members. */
    public Coupling settled() {
        return new Coupling(id, municipality, persons, 0);
    }
}
