// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.housingstock;

/** Why a home is kept for a household. */
public enum ReservationKind {
    /** The household is to live there, outside the queue (<i>directe bemiddeling</i>). */
    DIRECT_ALLOCATION,
    /** The municipality pays the rent until the rest of the family arrives (<i>betaalde leegstand</i>). */
    PAID_HOLD
}
