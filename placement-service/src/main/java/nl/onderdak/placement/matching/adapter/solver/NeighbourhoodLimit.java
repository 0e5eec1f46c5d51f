// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.adapter.solver;

/**
 * The homes that a neighbourhood can still carry.
 *
 * @param neighbourhood its place
 * @param most homes that a proposal may add
 */
public record NeighbourhoodLimit(int neighbourhood, int most) {}
