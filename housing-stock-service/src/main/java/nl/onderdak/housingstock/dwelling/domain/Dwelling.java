// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.domain;

import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Versioned;

/**
 * A dwelling of a corporation (<i>woning, verhuureenheid</i>). Identified by a reference only: no address, no person;
 * data minimisation, art. 5(1)(c) AVG.
 *
 * @param reference unique in the whole country
 * @param corporation the corporation that lets it
 * @param municipality where it stands
 * @param particulars the part that its corporation can change
 * @param version 1 when new, one more with every change
 */
public record Dwelling(
        String reference, String corporation, MunicipalityCode municipality, Particulars particulars, long version)
        implements Versioned {

    /**
     * The part of a dwelling that its corporation can change.
     *
     * @param capacity persons it suits at most
     * @param rooms number of rooms
     * @param selfContained whether it has its own entrance, kitchen and toilet (<i>zelfstandig</i>)
     */
    public record Particulars(int capacity, int rooms, boolean selfContained) {}

    /** The next version, with other particulars. */
    public Dwelling changed(Particulars next) {
        return new Dwelling(reference, corporation, municipality, next, version + 1);
    }
}
