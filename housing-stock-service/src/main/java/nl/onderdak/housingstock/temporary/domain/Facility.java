// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Versioned;
import nl.onderdak.housingstock.temporary.domain.TemporaryRejection.EndBeforeOpening;
import nl.onderdak.housingstock.temporary.domain.TemporaryRejection.FreedHomesShort;
import nl.onderdak.housingstock.temporary.domain.TemporaryRejection.LocationTooLong;

/**
 * A temporary location, or a host family.
 *
 * @param reference unique in the whole country; not an address
 * @param kind what it is
 * @param municipality where it is
 * @param landlord the landlord or owner, or null
 * @param plan the part that can be changed
 * @param version 1 when new, one more with every change
 */
public record Facility(
        String reference, FacilityKind kind, MunicipalityCode municipality, String landlord, Plan plan, long version)
        implements Versioned {

    /**
     * What is planned.
     *
     * @param places persons that can stay there at a time
     * @param openedOn first day, or null while it is planned
     * @param endsOn last day, or null without one
     * @param participants other municipalities that take part in a transit facility
     * @param freedHomesAgreed homes that shortstay has to free before it opens, or null
     * @param freedHomes homes that it freed, or null
     */
    public record Plan(
            int places,
            LocalDate openedOn,
            LocalDate endsOn,
            Set<MunicipalityCode> participants,
            Integer freedHomesAgreed,
            Integer freedHomes) {

        /** Copies the set. */
        public Plan {
            participants = Set.copyOf(participants);
        }
    }

    /** The next version, with another plan. */
    public Facility changed(Plan next) {
        return new Facility(reference, kind, municipality, landlord, next, version + 1);
    }

    /** The same location, ending when its terms end if no end is given. */
    public Facility withEnd(Terms terms) {
        if (plan.endsOn() != null || plan.openedOn() == null) {
            return this;
        }
        return new Facility(
                reference,
                kind,
                municipality,
                landlord,
                new Plan(
                        plan.places(),
                        plan.openedOn(),
                        terms.lastDayOfLocation(plan.openedOn()),
                        plan.participants(),
                        plan.freedHomesAgreed(),
                        plan.freedHomes()),
                version);
    }

    /** Why it cannot be planned so, if so. */
    public Optional<TemporaryRejection> rejection(Terms terms) {
        if (plan.openedOn() == null) {
            return Optional.empty();
        }
        if (plan.endsOn() != null && plan.endsOn().isBefore(plan.openedOn())) {
            return Optional.of(new EndBeforeOpening(plan.openedOn(), plan.endsOn()));
        }
        var last = terms.lastDayOfLocation(plan.openedOn());
        if (last != null && plan.endsOn() != null && plan.endsOn().isAfter(last)) {
            return Optional.of(new LocationTooLong(last));
        }
        return opening();
    }

    /**
     * Shortstay opens only when it freed the agreed number of homes, now let to labour migrants (practice: plan of Almelo,
     * 27 March 2025).
     */
    private Optional<TemporaryRejection> opening() {
        int agreed = plan.freedHomesAgreed() == null ? 0 : plan.freedHomesAgreed();
        int freed = plan.freedHomes() == null ? 0 : plan.freedHomes();
        return kind == FacilityKind.SHORTSTAY && freed < agreed
                ? Optional.of(new FreedHomesShort(agreed, freed))
                : Optional.empty();
    }

    /** Whether it is open on this day. */
    public boolean isOpenOn(LocalDate day) {
        return plan.openedOn() != null
                && !day.isBefore(plan.openedOn())
                && (plan.endsOn() == null || !day.isAfter(plan.endsOn()));
    }
}
