// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.domain;

import java.util.EnumSet;
import java.util.Set;

/** What a forecast takes into account besides unchanged policy. */
public enum Scenario {
    /** Nothing (<i>bij gelijkblijvend beleid</i>). */
    UNCHANGED_POLICY(EnumSet.noneOf(Addition.class)),
    /** Places that are expected to become available (<i>planaanbod</i>). */
    WITH_PLACES(EnumSet.of(Addition.PLACES)),
    /** Family members who are expected to join a household that has a home (<i>nareizigers</i>). */
    WITH_FAMILY(EnumSet.of(Addition.FAMILY)),
    /** Persons whose temporary home ends, and who take a next one (<i>aflopende tijdelijke plekken</i>). */
    WITH_ENDING(EnumSet.of(Addition.ENDING)),
    /** All of it. */
    WITH_ALL(EnumSet.allOf(Addition.class));

    private final Set<Addition> additions;

    Scenario(Set<Addition> additions) {
        this.additions = Set.copyOf(additions);
    }

    /** What it adds to unchanged policy. */
    public Set<Addition> additions() {
        return additions;
    }
}
