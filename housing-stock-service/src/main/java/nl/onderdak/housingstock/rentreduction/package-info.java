// SPDX-License-Identifier: EUPL-1.2
/**
 * Temporary reductions of the rent of a dwelling (tijdelijke huurverlaging), by whole months.
 * Whole months, so that the birthday of a tenant is not recorded.
 */
package nl.onderdak.housingstock.rentreduction;
