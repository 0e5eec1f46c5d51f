// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.profile.domain;

/**
 * Who guides a household (<i>begeleiding</i>).
 *
 * @param partner the party
 * @param understaffed whether it has too few hands
 */
public record Guidance(Party partner, boolean understaffed) {}
