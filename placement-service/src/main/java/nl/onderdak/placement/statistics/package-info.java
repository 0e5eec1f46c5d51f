// SPDX-License-Identifier: EUPL-1.2
/**
 * Statistics on coupled households: composition of those that wait, time from permit to home, and refused offers.
 *
 * <p>Practice of COA and municipalities; figures of areas, never of single households.
 */
package nl.onderdak.placement.statistics;
