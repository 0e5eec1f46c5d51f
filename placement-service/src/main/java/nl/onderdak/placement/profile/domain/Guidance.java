// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.profile.domain;

/**
 * The guidance of a household (<i>begeleiding</i>).
 *
 * @param partner the party
 * @param understaffed whether the party is short of staff
 */
public record Guidance(Party partner, boolean understaffed) {}
