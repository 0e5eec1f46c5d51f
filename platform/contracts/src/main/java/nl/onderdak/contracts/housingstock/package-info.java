// SPDX-License-Identifier: EUPL-1.2
/**
 * Events of housing-stock-service: vacancies and reservations.
 *
 * <p>A dwelling is a reference of its corporation.
 */
package nl.onderdak.contracts.housingstock;
