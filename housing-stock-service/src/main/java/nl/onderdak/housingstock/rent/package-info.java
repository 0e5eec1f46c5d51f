// SPDX-License-Identifier: EUPL-1.2
/**
 * Rents beside the yearly limits of rent allowance: the class of a rent, what fits a household, and the share of fitting
 * allocations.
 *
 * <p>Passend toewijzen; ADR 0062.
 */
package nl.onderdak.housingstock.rent;
