// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.domain;

import java.util.UUID;

/**
 * What a project is to bring.
 *
 * @param kind how it makes homes
 * @param name its name
 * @param status how far it is
 * @param homesLeast the fewest homes
 * @param homesMost the most homes
 * @param socialHomesMost the most social homes among them
 * @param permitHolderPlaces places for permit holders
 * @param probability how certain it is, in basis points
 * @param expected when the homes are expected
 * @param property the municipal property that is converted, or null
 */
public record Plan(
        ProjectKind kind,
        String name,
        ProjectStatus status,
        int homesLeast,
        int homesMost,
        int socialHomesMost,
        int permitHolderPlaces,
        int probability,
        ExpectedPeriod expected,
        UUID property) {

    /** The probability of what is certain. */
    public static final int CERTAIN = 10_000;

    /** The same with another expectation. */
    Plan expectedIn(ExpectedPeriod period) {
        return new Plan(
                kind,
                name,
                status,
                homesLeast,
                homesMost,
                socialHomesMost,
                permitHolderPlaces,
                probability,
                period,
                property);
    }
}
