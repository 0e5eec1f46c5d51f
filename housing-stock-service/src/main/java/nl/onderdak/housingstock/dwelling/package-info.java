// SPDX-License-Identifier: EUPL-1.2
/**
 * Dwellings of landlords (woningen), registered by a reference that is not an address.
 * Data minimisation, art. 5(1)(c) AVG.
 */
package nl.onderdak.housingstock.dwelling;
