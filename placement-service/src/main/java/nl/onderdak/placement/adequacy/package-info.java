// SPDX-License-Identifier: EUPL-1.2
/**
 * Whether COA couples enough persons to each municipality (toereikendheid van de koppelingen): supply against the
 * corrected quota on 1 April, 1 October and any day, and the signal of a shortage. Practice of COA and provinces.
 */
package nl.onderdak.placement.adequacy;
