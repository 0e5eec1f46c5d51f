// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * What a coupling (<i>koppeling</i>) says and keeps saying.
 *
 * @param id the coupling
 * @param municipality where the household is to be housed (<i>koppelgemeente</i>); when it ends, its successor
 * @param persons size of the household
 * @param permitOn day the permit was granted
 * @param coupledOn day of the coupling
 */
public record Terms(UUID id, MunicipalityCode municipality, int persons, LocalDate permitOn, LocalDate coupledOn) {}
