// SPDX-License-Identifier: EUPL-1.2
/**
 * Offers of dwellings to coupled households (aanbiedingen): made and answered by the municipality, their refusals judged
 * by COA. Practice; only COA judges whether a refusal is justified.
 */
package nl.onderdak.placement.offer;
