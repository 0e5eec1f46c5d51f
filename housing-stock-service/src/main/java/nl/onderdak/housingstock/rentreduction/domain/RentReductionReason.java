// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rentreduction.domain;

/** Why the rent is reduced. */
public enum RentReductionReason {
    /** Until the tenant has the age for rent allowance at the full rent (<i>huurverlaging tot 23 jaar</i>). */
    YOUNG_TENANT,
    /** The rent of the dwelling is capped for permit holders (<i>aftoppen</i>). */
    CAPPED
}
