// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.profile.domain.Accessibility;
import nl.onderdak.placement.profile.domain.TieKind;

/**
 * The facts on a waiting household that a proposal may use: its waiting time, its need, its ties to its municipality.
 * Nothing else may be added: a test holds the list.
 *
 * @param couplingId its coupling; identifies it and decides nothing
 * @param couplingVersion version of the coupling that this was read from
 * @param municipality that is to house it
 * @param permitOn day of the permit
 * @param coupledOn day of the coupling
 * @param persons members who wait; they move together
 * @param rooms least number of rooms for them
 * @param accessibility that the home needs
 * @param family that it expects, or null
 * @param ties to its municipality
 * @param tiesInRegion to another municipality of its COA region, of kinds that count there as well
 * @param prefersRegion whether its municipality lies in the region that it prefers
 * @param youthLimit whether the rent limit for the young holds
 * @param minors whether all who wait are minors, who live in a group under a guardian
 * @param apart of those who wait, members who by agreement of the household live in a second home nearby; 0 when all stay
 *     together
 */
public record WaitingHousehold(
        UUID couplingId,
        long couplingVersion,
        MunicipalityCode municipality,
        LocalDate permitOn,
        LocalDate coupledOn,
        int persons,
        int rooms,
        Accessibility accessibility,
        ExpectedFamily family,
        SortedSet<TieKind> ties,
        SortedSet<TieKind> tiesInRegion,
        boolean prefersRegion,
        YouthLimit youthLimit,
        boolean minors,
        int apart) {

    /** The order of waiting: by permit, then by coupling. Households that are equal in both waited as long. */
    public static final Comparator<WaitingHousehold> LONGEST_FIRST =
            Comparator.comparing(WaitingHousehold::permitOn).thenComparing(WaitingHousehold::coupledOn);

    public WaitingHousehold {
        ties = Collections.unmodifiableSortedSet(new TreeSet<>(ties));
        tiesInRegion = Collections.unmodifiableSortedSet(new TreeSet<>(tiesInRegion));
    }

    /** Whether it has a tie to its municipality, or one in the region that counts as well. */
    public boolean isTied() {
        return !ties.isEmpty() || !tiesInRegion.isEmpty();
    }

    /** Whether it agreed to live in two homes near each other. */
    public boolean agreesToTwoHomes() {
        return apart > 0 && apart < persons;
    }

    /** Those who live in the first of two homes. */
    public WaitingHousehold staying() {
        return part(persons - apart);
    }

    /** Those who live in the second of two homes. */
    public WaitingHousehold leaving() {
        return part(apart);
    }

    /** Whether it waited longer than the other one. */
    public boolean waitedLongerThan(WaitingHousehold other) {
        return LONGEST_FIRST.compare(this, other) < 0;
    }

    /** Days since the permit. */
    public long daysWaited(LocalDate today) {
        return ChronoUnit.DAYS.between(permitOn, today);
    }

    /** Rooms that it needs of a home: those of its whole family when that is to come soon and fits. */
    public int roomsIn(FreeHome home, LocalDate today) {
        return family != null && family.isSoon(today) && family.fits(home) ? Math.max(family.rooms(), rooms) : rooms;
    }

    private WaitingHousehold part(int members) {
        return new WaitingHousehold(
                couplingId,
                couplingVersion,
                municipality,
                permitOn,
                coupledOn,
                members,
                Math.min(rooms, roomsFor(members)),
                accessibility,
                family,
                ties,
                tiesInRegion,
                prefersRegion,
                youthLimit,
                minors,
                0);
    }

    /**
     * Rooms that a household of this size needs as long as its need is not recorded: practice, one for a person alone and
     * as many as persons for others, up to six.
     */
    public static int roomsFor(int persons) {
        return Math.min(persons, 6);
    }
}
