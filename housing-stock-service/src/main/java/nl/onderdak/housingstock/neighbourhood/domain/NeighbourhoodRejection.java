// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.neighbourhood.domain;

import nl.onderdak.contracts.Rejection;

/** Why a decision on a neighbourhood is refused. */
public sealed interface NeighbourhoodRejection extends Rejection {

    /** A landlord does not decide what a neighbourhood can carry. */
    record DecidedByMunicipality() implements NeighbourhoodRejection {}
}
