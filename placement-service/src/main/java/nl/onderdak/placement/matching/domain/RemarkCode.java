// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

/** Statements of an explanation; each code has a text in Dutch and in English. */
public enum RemarkCode {
    /** All move together: their number. */
    STAYS_TOGETHER(Kind.WHY),
    /** Persons who wait, persons it suits. */
    FITS_PERSONS(Kind.WHY),
    /** No single home suits: persons in this home, persons in the second one, neighbourhood of both. */
    TWO_HOMES(Kind.WHY),
    /** The statements from here on are on the second home. */
    SECOND_HOME(Kind.WHY),
    /** Rooms needed, rooms. */
    FITS_ROOMS(Kind.WHY),
    /** Accessibility needed, accessibility of the home. */
    FITS_ACCESSIBILITY(Kind.WHY),
    /** Rent, highest that fits, day of moving in. */
    FITS_RENT(Kind.WHY),
    /** The rent is not recorded. */
    RENT_UNKNOWN(Kind.WHY),
    /** The limits of a year are not known: rent, year. */
    RENT_LIMIT_UNKNOWN(Kind.WHY),
    SHARING_PERMITTED(Kind.WHY),
    /** Places of the group location, fewest places on that day. */
    GROUP_LARGE_ENOUGH(Kind.WHY),
    /** Homes of permit holders in the neighbourhood with this one, most homes, neighbourhood. */
    NEIGHBOURHOOD_CARRIES(Kind.WHY),
    /** Days waited, place in the order of waiting in the municipality. */
    WAITED(Kind.WHY),
    /** A tie to the municipality: its kind. */
    TIED(Kind.WHY),
    /** A tie to another municipality of the COA region that counts as well: its kind. */
    TIED_IN_REGION(Kind.WHY),
    IN_PREFERRED_REGION(Kind.WHY),
    /** The family is to come soon, and fits: day. */
    FAMILY_FITS(Kind.WHY),
    /** A home that is kept for large families goes to one: its rooms. */
    LARGE_HOME_FOR_LARGE_FAMILY(Kind.WHY),

    /** No household waited longer. */
    NONE_LONGER(Kind.LONGER_WAITING),
    /** Households that waited longer and are proposed a home too: number. */
    LONGER_HOUSED(Kind.LONGER_WAITING),
    /** Households that waited longer and cannot be offered this home: number, first requirement that it does not meet. */
    LONGER_UNMET(Kind.LONGER_WAITING),
    /** Households that waited longer and that this home suits less: number, days of fit at most, days of fit here. */
    LONGER_FITS_LESS(Kind.LONGER_WAITING),

    /** Rooms more than needed: number. */
    EMPTY_ROOMS(Kind.GIVEN_UP),
    /** A home that is kept for large families goes to a smaller household: its rooms. */
    LARGE_HOME_TO_OTHERS(Kind.GIVEN_UP),
    /** The family is to come soon, and does not fit: day. */
    OUTGROWN_SOON(Kind.GIVEN_UP),
    /** It is available later: day. */
    AVAILABLE_LATER(Kind.GIVEN_UP),
    NOTHING_GIVEN_UP(Kind.GIVEN_UP),

    /** No home is free in the municipality. */
    NO_HOME_FREE(Kind.WHY_NOT),
    /** Free homes that fail a requirement: number, first requirement that they do not meet. */
    HOMES_UNMET(Kind.WHY_NOT),
    /** Homes that suit and go to households that waited longer: number. */
    HOMES_TO_LONGER_WAITING(Kind.WHY_NOT),
    /** Homes that suit and go to households that waited as long or shorter, which they suit better: number. */
    HOMES_TO_BETTER_FIT(Kind.WHY_NOT),
    /** Homes that suit, in neighbourhoods that can carry no more: number. */
    HOMES_IN_FULL_NEIGHBOURHOODS(Kind.WHY_NOT),
    /** Homes that suit and are left, since the search ended early: number. */
    HOMES_UNUSED(Kind.WHY_NOT),

    /** One more home of a kind: rooms, accessibility, households without a home that it suits, households without a home. */
    ONE_MORE_HOME(Kind.WOULD_HELP);

    /** The question that a remark answers. */
    public enum Kind {
        /** Why this home. */
        WHY,
        /** Why no home. */
        WHY_NOT,
        /** Which households waited longer, and why they do not get it. */
        LONGER_WAITING,
        /** The drawbacks of this home. */
        GIVEN_UP,
        /** The home that would have helped. */
        WOULD_HELP
    }

    private final Kind kind;

    RemarkCode(Kind kind) {
        this.kind = kind;
    }

    /** The question that it answers. */
    public Kind kind() {
        return kind;
    }
}
