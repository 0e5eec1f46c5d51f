// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.domain;

import nl.onderdak.contracts.MunicipalityCode;

/**
 * The need of a municipality and its free homes when a search was requested, in persons.
 *
 * @param municipality where
 * @param waiting coupled persons who wait for a home there
 * @param free persons whom the homes suit that are free there now, or that were given in the request
 * @param placesGiven whether its homes to spare were given in the request, instead of those that are known
 */
public record LocalNeed(MunicipalityCode municipality, long waiting, long free, boolean placesGiven) {

    /** Coupled persons for whom no home is free there. */
    long lacking() {
        return Math.max(0, waiting - free);
    }

    /** Persons whom its free homes suit and who are not coupled to it. */
    long spare() {
        return Math.max(0, free - waiting);
    }
}
