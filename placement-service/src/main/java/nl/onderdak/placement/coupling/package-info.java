// SPDX-License-Identifier: EUPL-1.2
/**
 * Couplings of households to municipalities (koppelingen): made, moved and withdrawn by COA, listed with their history,
 * taken over by the successor of a municipality that ends. Practice of COA and municipalities.
 */
package nl.onderdak.placement.coupling;
