// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.neighbourhood.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a neighbourhood can carry, as its municipality decided (<i>draagkracht</i>).
 *
 * @param neighbourhood the neighbourhood
 * @param number 1 for the first decision on it, one more for each further one
 * @param effectiveOn first day on which it counts
 * @param homes dwellings in the neighbourhood, of all owners
 * @param capBasisPoints highest share of them for permit holders, in hundredths of a percent
 * @param recordedAt when it was recorded
 */
public record Capacity(
        Neighbourhood neighbourhood,
        int number,
        LocalDate effectiveOn,
        int homes,
        int capBasisPoints,
        Instant recordedAt) {}
