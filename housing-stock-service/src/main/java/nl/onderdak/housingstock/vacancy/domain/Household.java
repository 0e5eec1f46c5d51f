// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.domain;

import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The household that a dwelling is to be kept for.
 *
 * @param couplingId its coupling
 * @param municipality where it is to be housed
 * @param persons its size
 * @param housed whether it has been housed
 * @param holdsReservation whether a dwelling is kept for it
 */
public record Household(
        UUID couplingId, MunicipalityCode municipality, int persons, boolean housed, boolean holdsReservation) {}
