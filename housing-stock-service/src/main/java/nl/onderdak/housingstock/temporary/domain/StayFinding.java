// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Something about a stay that is not as it should be.
 *
 * @param kind what
 * @param lastDay the day after which it is wrong, or null when it is no matter of days
 */
public record StayFinding(Kind kind, LocalDate lastDay) {

    /** Kinds of findings. */
    public enum Kind {
        /** It lasts, or lasted, longer than its form allows. */
        BEYOND_TERM,
        /** It lasts beyond the end of the location. */
        BEYOND_LOCATION,
        /** The municipality of the coupling does not take part in the transit facility; it is not paid. */
        NOT_PARTICIPATING,
        /** The household did not stay in reception; it is not paid. */
        NOT_FROM_RECEPTION,
        /** The municipality of the coupling has another suitable home; it is not paid. */
        OTHER_HOME,
        /** The room does not fit the family; it is not paid. */
        ROOM_DOES_NOT_FIT,
        /** The family does not stay together; it is not paid. */
        FAMILY_APART
    }

    /** Whether it makes that the stay is not paid. */
    public boolean endsPayment() {
        return switch (kind) {
            case BEYOND_TERM, BEYOND_LOCATION -> false;
            case NOT_PARTICIPATING, NOT_FROM_RECEPTION, OTHER_HOME, ROOM_DOES_NOT_FIT, FAMILY_APART -> true;
        };
    }

    static List<StayFinding> of(TemporaryStay stay, Facility location, Terms terms, LocalDate today) {
        var findings = new ArrayList<StayFinding>();
        var last = stay.until() == null ? today : stay.until();
        var term = terms.lastDayOfStay(stay.from());
        if (term != null && last.isAfter(term)) {
            findings.add(new StayFinding(Kind.BEYOND_TERM, term));
        }
        var end = location.plan().endsOn();
        if (end != null && last.isAfter(end)) {
            findings.add(new StayFinding(Kind.BEYOND_LOCATION, end));
        }
        if (location.kind() == FacilityKind.TRANSIT_FACILITY) {
            findings.addAll(ofFunding(stay, location));
        }
        return findings;
    }

    /** The conditions of funding a stay in a transit facility (BWBR0050928), those that are not met. */
    static List<StayFinding> ofFunding(TemporaryStay stay, Facility location) {
        var findings = new ArrayList<StayFinding>();
        var attested = stay.attested();
        if (!stay.coupledTo().equals(location.municipality())
                && !location.plan().participants().contains(stay.coupledTo())) {
            findings.add(new StayFinding(Kind.NOT_PARTICIPATING, null));
        }
        if (!attested.waitsInReception()) {
            findings.add(new StayFinding(Kind.NOT_FROM_RECEPTION, null));
        }
        if (!attested.noOtherHome()) {
            findings.add(new StayFinding(Kind.OTHER_HOME, null));
        }
        if (!attested.roomFits()) {
            findings.add(new StayFinding(Kind.ROOM_DOES_NOT_FIT, null));
        }
        if (!attested.familyTogether()) {
            findings.add(new StayFinding(Kind.FAMILY_APART, null));
        }
        return findings;
    }
}
