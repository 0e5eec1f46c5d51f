// SPDX-License-Identifier: EUPL-1.2
/**
 * Messages of landlords' own systems, taken in as dwellings and vacancies. The subset of the open standard VERA 4.3
 * that concerns units, notices, publications and lettings.
 */
package nl.onderdak.housingstock.intake;
