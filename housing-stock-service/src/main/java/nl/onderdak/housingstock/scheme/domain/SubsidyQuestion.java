// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What to compute a subsidy for; a number that its scheme does not ask for is null or ignored.
 *
 * @param scheme which scheme
 * @param at moment of the application
 * @param day the day of that moment in the Netherlands
 * @param homes planned dwellings
 * @param persons permit holders
 * @param days per person
 * @param otherMunicipality whether they are coupled to another municipality that takes part
 * @param lodged whether they are lodged for a year instead of housed
 * @param familySize persons in each family
 * @param families number of families
 */
public record SubsidyQuestion(
        Scheme scheme,
        Instant at,
        LocalDate day,
        Integer homes,
        Integer persons,
        Integer days,
        boolean otherMunicipality,
        boolean lodged,
        Integer familySize,
        int families) {}
