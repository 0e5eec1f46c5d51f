// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import nl.onderdak.contracts.ProvinceCode;

/**
 * An area with its name.
 *
 * @param area which
 * @param name official name, or null for a municipality of which only figures are known yet
 * @param province the province of a municipality, or null when unknown and for other areas
 */
public record NamedArea(Area area, String name, ProvinceCode province) {}
