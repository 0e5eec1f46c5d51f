// SPDX-License-Identifier: EUPL-1.2
/**
 * Proposals of free homes to waiting households (toewijzingsvoorstellen): searched, explained line by line, and decided
 * by the municipality. Fitting rents, art. 46(2) Woningwet and art. 13(1) and 20(2) Wet op de huurtoeslag; shared
 * dwellings, art. 21 Huisvestingswet 2014.
 */
package nl.onderdak.placement.matching;
