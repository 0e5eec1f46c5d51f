// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.domain;

import java.util.Optional;

/**
 * Additions that are given and take the place of what was published.
 *
 * @param places persons for whom places are expected in each half-year, or null
 * @param family family members who are expected in each half-year, or null
 * @param ending persons whose temporary home ends in each half-year, or null
 */
public record GivenAdditions(Integer places, Integer family, Integer ending) {

    /** What was published counts. */
    public static final GivenAdditions NONE = new GivenAdditions(null, null, null);

    /** Nothing is added: for who looks at unchanged policy only. */
    public static final GivenAdditions NOTHING = new GivenAdditions(0, 0, 0);

    /** Persons in each half-year, with a minus when they are taken away; empty when what was published counts. */
    public Optional<Long> of(Addition addition) {
        return switch (addition) {
            case PLACES -> Optional.ofNullable(places).map(Integer::longValue);
            case FAMILY -> Optional.ofNullable(family).map(Integer::longValue);
            case ENDING -> Optional.ofNullable(ending).map(persons -> -persons.longValue());
        };
    }

    /** Whether places or ending homes are those that housing-stock-service published. */
    public boolean restsOnSupply() {
        return places == null || ending == null;
    }

    /** Whether all of them are given. */
    public boolean isWhole() {
        return places != null && family != null && ending != null;
    }
}
