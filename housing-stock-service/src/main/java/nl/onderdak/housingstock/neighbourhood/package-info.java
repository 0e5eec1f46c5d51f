// SPDX-License-Identifier: EUPL-1.2
/**
 * Neighbourhoods (buurten) and what each can carry (draagkracht), by the decision of its municipality.
 * A neighbourhood beyond that warns; nationality plays no part.
 */
package nl.onderdak.housingstock.neighbourhood;
