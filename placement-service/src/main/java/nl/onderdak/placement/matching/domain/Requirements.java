// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Which homes may be offered to which households; each requirement is one function. */
public final class Requirements {

    private Requirements() {}

    /**
     * The requirements of the household that the home does not meet, apart from the neighbourhood, which depends on the other
     * households that move there.
     */
    public static Set<Requirement> unmet(
            WaitingHousehold household, FreeHome home, MatchingPolicy policy, LocalDate today) {
        var unmet = EnumSet.noneOf(Requirement.class);
        for (var requirement : Requirement.values()) {
            if (!isMet(requirement, household, home, policy, today)) {
                unmet.add(requirement);
            }
        }
        return Collections.unmodifiableSet(unmet);
    }

    /** Whether the home may be offered to the household, apart from the neighbourhood. */
    public static boolean areMet(WaitingHousehold household, FreeHome home, MatchingPolicy policy, LocalDate today) {
        for (var requirement : Requirement.values()) {
            if (!isMet(requirement, household, home, policy, today)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMet(
            Requirement requirement,
            WaitingHousehold household,
            FreeHome home,
            MatchingPolicy policy,
            LocalDate today) {
        return switch (requirement) {
            case MUNICIPALITY -> home.municipality().equals(household.municipality());
            case PERSONS -> household.persons() <= home.capacity();
            case ROOMS -> household.rooms() <= home.rooms();
            case OCCUPANCY -> policy.allowsSpareRooms(home.rooms() - household.roomsIn(home, today));
            case ACCESSIBILITY -> household.accessibility().compareTo(home.accessibility()) <= 0;
            case RENT -> rentFits(household, home, today);
            case SHARING_PERMIT -> home.selfContained() || home.sharingPermitted();
            case POLICY -> home.selfContained() || policy.sharing();
            case GROUP -> !household.minors() || GroupLocation.suits(home, today);
            case NEIGHBOURHOOD -> true;
        };
    }

    /**
     * Whether the rent is at most what fits the household (<i>passend toewijzen</i>), art. 46(2) Woningwet. The limits are
     * those of rent allowance, which does not exist for a place in a shared dwelling, art. 11 Wet op de huurtoeslag. A rent
     * or a limit that is not known is left to the person who decides.
     */
    static boolean rentFits(WaitingHousehold household, FreeHome home, LocalDate today) {
        if (!home.selfContained() || home.rentPerMonth() == null) {
            return true;
        }
        var highest = FittingRent.highest(household, home, today);
        return highest.isEmpty() || home.rentPerMonth() <= highest.getAsInt();
    }
}
