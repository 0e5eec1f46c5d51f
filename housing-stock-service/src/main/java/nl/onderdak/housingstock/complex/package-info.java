// SPDX-License-Identifier: EUPL-1.2
/**
 * Complexes of landlords (complexen), as their dwellings name them.
 * A landlord can exclude a complex from direct allocation for a time.
 */
package nl.onderdak.housingstock.complex;
