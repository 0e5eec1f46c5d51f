// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.profile.domain;

/**
 * What a household needs of a home (<i>woonbehoefte</i>), now and once its family has arrived.
 *
 * @param rooms least number of rooms for those who have arrived
 * @param roomsLater least number of rooms once the expected members are there as well, or null when that is the same
 * @param accessibility what the home must allow
 */
public record Need(int rooms, Integer roomsLater, Accessibility accessibility) {}
