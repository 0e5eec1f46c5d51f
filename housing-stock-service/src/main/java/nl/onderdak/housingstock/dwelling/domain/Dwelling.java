// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.domain;

import java.time.LocalDate;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Versioned;
import nl.onderdak.contracts.housingstock.Accessibility;
import nl.onderdak.housingstock.dwelling.domain.DwellingRejection.DwellingOver;
import nl.onderdak.housingstock.dwelling.domain.DwellingRejection.EndInFuture;

/**
 * A dwelling of a landlord (<i>woning, verhuureenheid</i>). Identified by a reference only: no address, no person;
 * data minimisation, art. 5(1)(c) AVG.
 *
 * @param reference unique in the whole country
 * @param landlord the landlord that lets it
 * @param municipality where it stands
 * @param particulars what decides which households it suits; its landlord can change it
 * @param building what it is a part of; its landlord can change it
 * @param end how it left the stock, or null while it is in use
 * @param version 1 when new, one more with every change
 */
public record Dwelling(
        String reference,
        String landlord,
        MunicipalityCode municipality,
        Particulars particulars,
        Building building,
        DwellingEnd end,
        long version)
        implements Versioned {

    /**
     * The part of a dwelling that decides which households it suits.
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

    /**
     * What a dwelling is a part of.
     *
     * @param kind what kind of dwelling it is, or null when the landlord does not give it
     * @param complex the landlord's own reference of the complex (<i>complex</i>), or null
     * @param usableUntil last day it can be lived in, as known beforehand, or null
     */
    public record Building(DwellingKind kind, String complex, LocalDate usableUntil) {

        /** Nothing is known of it. */
        public static final Building UNKNOWN = new Building(null, null, null);
    }

    /** Code of a neighbourhood at Statistics Netherlands (<i>buurtcode CBS</i>), as a regular expression. */
    public static final String NEIGHBOURHOOD = "BU[0-9]{8}";

    /** Reference of a complex, as a regular expression. */
    public static final String COMPLEX = "[A-Za-z0-9.-]{1,64}";

    /** A dwelling that is new in the stock. */
    public static Dwelling registered(
            String reference,
            String landlord,
            MunicipalityCode municipality,
            Particulars particulars,
            Building building) {
        return new Dwelling(reference, landlord, municipality, particulars, building, null, 1);
    }

    /** Whether it can be let. */
    public DwellingState state() {
        return end == null ? DwellingState.IN_USE : DwellingState.ENDED;
    }

    /** The next version, with other particulars; rejected after its end. */
    public Decision<Dwelling> changed(Particulars next, Building nextBuilding) {
        return end != null
                ? Decision.rejected(new DwellingOver(reference))
                : Decision.accepted(
                        new Dwelling(reference, landlord, municipality, next, nextBuilding, null, version + 1));
    }

    /** Takes it out of the stock; rejected when that has happened already, or would happen later than today. */
    public Decision<Dwelling> ended(DwellingEnd its, LocalDate today) {
        if (end != null) {
            return Decision.rejected(new DwellingOver(reference));
        }
        return its.on().isAfter(today)
                ? Decision.rejected(new EndInFuture(today))
                : Decision.accepted(
                        new Dwelling(reference, landlord, municipality, particulars, building, its, version + 1));
    }
}
