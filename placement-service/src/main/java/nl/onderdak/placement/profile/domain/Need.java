// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.profile.domain;

/**
 * The requirements of a household for a home (<i>woonbehoefte</i>), now and once its family has arrived.
 *
 * @param rooms least number of rooms for the members who have arrived
 * @param roomsLater least number of rooms once the expected members have arrived, or null when it does not change
 * @param accessibility required accessibility
 * @param apart members who by agreement of the household live in a second home near the first, such as grown-up children, or
 *     null when all stay together
 */
public record Need(int rooms, Integer roomsLater, Accessibility accessibility, Integer apart) {}
