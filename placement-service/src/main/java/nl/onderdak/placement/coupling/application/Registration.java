// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import nl.onderdak.placement.coupling.domain.CoaReference;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.web.audit.OfHousehold;

/**
 * A coupling with the reference of its household.
 *
 * @param reference the household's, at COA; null after its erasure
 * @param coupling the coupling
 */
@OfHousehold
public record Registration(CoaReference reference, Coupling coupling) {}
