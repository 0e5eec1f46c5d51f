// SPDX-License-Identifier: EUPL-1.2
/**
 * The rental market of a municipality (woningmarkt): vacated homes, turnover rate, seekers, and the quota against them.
 * Figures are measured from vacancies, or given with their source.
 */
package nl.onderdak.housingstock.market;
