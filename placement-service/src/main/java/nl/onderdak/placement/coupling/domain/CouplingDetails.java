// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The part of a coupling (<i>koppeling</i>) that its housing does not change.
 *
 * @param id the coupling
 * @param municipality where the household is to be housed (<i>koppelgemeente</i>); its successor once it has ended
 * @param persons size of the household
 * @param permitOn day the permit was granted
 * @param coupledOn day of the coupling
 */
public record CouplingDetails(
        UUID id, MunicipalityCode municipality, int persons, LocalDate permitOn, LocalDate coupledOn) {}
