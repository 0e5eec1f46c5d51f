// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.domain;

import nl.onderdak.contracts.MunicipalityCode;

/**
 * The position of a municipality in a search, in persons.
 *
 * @param municipality CBS code
 * @param name official name, or null when unknown
 * @param balance at the end of the day of the search; negative is backlog
 * @param quota of the half-year of the search
 * @param freePlaces persons for whom the province knows homes to spare in the municipality
 */
public record SolidarityPosition(
        MunicipalityCode municipality, String name, long balance, long quota, long freePlaces) {

    /** @throws IllegalArgumentException when the quota or the places are negative */
    public SolidarityPosition {
        if (quota < 0 || freePlaces < 0) {
            throw new IllegalArgumentException("negative quota or places of " + municipality);
        }
    }

    /** Persons that it can take over without falling behind, homes to spare included (<i>overschot</i>). */
    public long surplus() {
        return Math.max(0, balance + freePlaces);
    }

    /** Persons that it is behind after its own homes to spare (<i>tekort</i>). */
    public long shortfall() {
        return Math.max(0, -(balance + freePlaces));
    }

    /**
     * Persons of its shortfall that it can hand over: a quota never falls below 0, art. 29(2) Huisvestingswet 2014
     * changes quotas only.
     */
    public long transferable() {
        return Math.min(shortfall(), quota);
    }

    /** The position after it took over persons, or handed over when negative. */
    public SolidarityPosition after(long persons) {
        return new SolidarityPosition(municipality, name, balance - persons, quota + persons, freePlaces);
    }
}
