// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.domain;

import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Versioned;
import nl.onderdak.contracts.housingstock.Accessibility;

/**
 * A dwelling of a landlord (<i>woning, verhuureenheid</i>). Identified by a reference only: no address, no person;
 * data minimisation, art. 5(1)(c) AVG.
 *
 * @param reference unique in the whole country
 * @param landlord the landlord that lets it
 * @param municipality where it stands
 * @param particulars the part that its landlord can change
 * @param version 1 when new, one more with every change
 */
public record Dwelling(
        String reference, String landlord, MunicipalityCode municipality, Particulars particulars, long version)
        implements Versioned {

    /**
     * The part of a dwelling that its landlord can change.
     *
     * @param capacity persons it suits at most
     * @param rooms number of rooms
     * @param selfContained whether it has its own entrance, kitchen and toilet (<i>zelfstandig</i>)
     * @param accessibility how it can be reached and lived in (<i>toegankelijkheid</i>)
     * @param rentPerMonth bare rent in eurocents, or null when the landlord does not give it
     * @param neighbourhood CBS code of its neighbourhood, or null
     * @param sharingPermitted whether the municipality permits it to be shared (<i>omzettingsvergunning</i>), art. 21
     *     Huisvestingswet 2014, or null when unknown
     */
    public record Particulars(
            int capacity,
            int rooms,
            boolean selfContained,
            Accessibility accessibility,
            Integer rentPerMonth,
            String neighbourhood,
            Boolean sharingPermitted) {}

    /** Code of a neighbourhood at Statistics Netherlands (<i>buurtcode CBS</i>), as a regular expression. */
    public static final String NEIGHBOURHOOD = "BU[0-9]{8}";

    /** The next version, with other particulars. */
    public Dwelling changed(Particulars next) {
        return new Dwelling(reference, landlord, municipality, next, version + 1);
    }
}
