// SPDX-License-Identifier: EUPL-1.2
/**
 * Housing landlords (woningcorporaties) and the municipalities they work in.
 * Registered institutions, art. 19 Woningwet.
 */
package nl.onderdak.housingstock.landlord;
