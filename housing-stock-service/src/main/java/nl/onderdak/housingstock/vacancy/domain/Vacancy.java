// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DomainEvent;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.Versioned;
import nl.onderdak.contracts.housingstock.ReservationEnded;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.contracts.housingstock.VacancyAnnounced;
import nl.onderdak.contracts.housingstock.VacancyLet;
import nl.onderdak.contracts.housingstock.VacancyOffered;
import nl.onderdak.contracts.housingstock.VacancyReserved;
import nl.onderdak.contracts.housingstock.VacancyReturned;
import nl.onderdak.contracts.housingstock.VacancyTakenOver;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.housingstock.dwelling.domain.Unit;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.LettingInFuture;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.NoticeAfterAvailability;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.UnitGone;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.VacancyNotAvailable;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Let;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Open;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Phase;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Reserved;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Returned;

/**
 * A unit that becomes vacant (<i>mutatie</i>): a whole dwelling, or a place in a shared or temporary one. Every change
 * makes the next version and one event.
 *
 * @param id its identity
 * @param unit reference of the unit
 * @param dwelling reference of the dwelling that it is, or is a place in
 * @param municipality where it stands
 * @param landlord the landlord that lets it
 * @param home particulars of the unit, as announced
 * @param announcement what the landlord announced
 * @param announcedOn day it was first announced
 * @param state where it stands
 * @param version 1 when announced, one more with every change
 */
public record Vacancy(
        UUID id,
        String unit,
        String dwelling,
        MunicipalityCode municipality,
        String landlord,
        Dwelling.Particulars home,
        Announcement announcement,
        LocalDate announcedOn,
        VacancyState state,
        long version)
        implements Versioned {

    /**
     * What a landlord announces.
     *
     * @param availableFrom first day it can be lived in
     * @param noticeOn day on which the tenant gave notice (<i>huuropzegging</i>), or null when not given
     * @param targetGroup for whom it is meant
     */
    public record Announcement(LocalDate availableFrom, LocalDate noticeOn, TargetGroup targetGroup) {

        Optional<VacancyRejection> rejection() {
            return noticeOn != null && noticeOn.isAfter(availableFrom)
                    ? Optional.of(new NoticeAfterAvailability(noticeOn, availableFrom))
                    : Optional.empty();
        }
    }

    /** The coupling of the household that it is reserved for or let to. */
    public Optional<UUID> household() {
        return Optional.ofNullable(state.properties().couplingId());
    }

    /** First day it can be lived in. */
    public LocalDate availableFrom() {
        return announcement.availableFrom();
    }

    /** Where it stands on a day. */
    public Phase phase(LocalDate day) {
        return switch (state.properties().state()) {
            case OPEN -> day.isBefore(availableFrom()) ? Phase.ANNOUNCED : Phase.AVAILABLE;
            case RESERVED -> Phase.RESERVED;
            case OFFERED -> Phase.OFFERED;
            case LET -> Phase.LET;
            case RETURNED -> Phase.RETURNED;
            case WITHDRAWN -> Phase.WITHDRAWN;
        };
    }

    /**
     * Announces a vacancy. Rejected when the notice is later than the availability, when the dwelling can no longer be
     * lived in on that day, or when the unit is a place that may not be shared then.
     */
    public static Decision<Vacancy> announce(UUID id, Unit unit, Announcement announcement, LocalDate today) {
        var rejection = rejection(announcement, unit);
        if (rejection.isPresent()) {
            return Decision.rejected(rejection.get());
        }
        var vacancy = new Vacancy(
                id,
                unit.reference(),
                unit.dwelling(),
                unit.municipality(),
                unit.landlord(),
                unit.particulars(),
                announcement,
                today,
                new Open(),
                1);
        return decided(vacancy, vacancy.announced());
    }

    private static Optional<Rejection> rejection(Announcement announcement, Unit unit) {
        return announcement
                .rejection()
                .<Rejection>map(reason -> reason)
                .or(() -> unit.standsOn(announcement.availableFrom())
                        ? Optional.empty()
                        : Optional.of(new UnitGone(unit.reference(), unit.usableUntil())))
                .or(() -> unit.rejection(announcement.availableFrom()));
    }

    /**
     * Announces it with another day, notice or target group. Rejected unless it is kept for nobody, and for the reasons
     * of {@link #announce}.
     *
     * @param now the unit as it is now
     */
    public Decision<Vacancy> change(Announcement next, Unit now) {
        if (!(state instanceof Open)) {
            return Decision.rejected(new VacancyNotAvailable());
        }
        return rejection(next, now).<Decision<Vacancy>>map(Decision::rejected).orElseGet(() -> {
            var changed = new Vacancy(
                    id, unit, dwelling, municipality, landlord, home, next, announcedOn, state, version + 1);
            return decided(changed, changed.announced());
        });
    }

    /**
     * Returns the unit to the landlord (<i>teruggeven</i>). Rejected unless it is kept for nobody: a reservation must be
     * cancelled first, so that no household loses a home unnoticed.
     */
    public Decision<Vacancy> returned(VacancyReturned.Reason reason, LocalDate today) {
        return switch (state) {
            case Open _ ->
                decided(
                        to(new Returned(today, reason)),
                        new VacancyReturned(id, municipality, landlord, unit, today, reason));
            case Reserved _, Let _, Returned _ -> Decision.rejected(new VacancyNotAvailable());
        };
    }

    /**
     * Lets the unit outside placement-service: to another target group, or to a permit holder whose coupling the
     * landlord does not know. Rejected unless it is kept for nobody, and for a day in the future.
     */
    public Decision<Vacancy> letTo(TargetGroup group, LocalDate letOn, LocalDate today) {
        return switch (state) {
            case Open _ ->
                letOn.isAfter(today) ? Decision.rejected(new LettingInFuture(letOn)) : let(null, null, group, letOn);
            case Reserved _, Let _, Returned _ -> Decision.rejected(new VacancyNotAvailable());
        };
    }

    /** Whether there is a reservation that has expired: from the moment of its expiry on. */
    public boolean hasExpired(Instant now) {
        return state instanceof Reserved reserved && !now.isBefore(reserved.expiresAt());
    }

    /**
     * Ends the reservation because it has expired.
     *
     * @throws IllegalStateException unless {@link #hasExpired}
     */
    public Decision.Accepted<Vacancy> expire(Instant now) {
        if (!hasExpired(now)) {
            throw broken("expire");
        }
        return released(ReservationEnded.Cause.EXPIRED);
    }

    /**
     * The successor of its municipality, which ended, takes the vacancy over (<i>herindeling</i>); a reservation
     * stands, since its household is taken over as well.
     *
     * @param effectiveOn first day without that municipality
     * @throws IllegalStateException when it is let or returned: it then stays with the municipality that ended
     */
    public Decision.Accepted<Vacancy> takenOverBy(MunicipalityCode successor, LocalDate effectiveOn) {
        if (state instanceof Let || state instanceof Returned) {
            throw broken("take over");
        }
        var next = new Vacancy(
                id, unit, dwelling, successor, landlord, home, announcement, announcedOn, state, version + 1);
        return decided(next, new VacancyTakenOver(id, successor, municipality, landlord, unit, effectiveOn));
    }

    /** Keeps it for a household, also when offered at once; the caller has checked that it may be. */
    Decision.Accepted<Vacancy> reservedAs(Reserved reserved) {
        if (!(state instanceof Open)) {
            throw broken("reserve");
        }
        return decided(
                to(reserved),
                new VacancyReserved(
                        id,
                        municipality,
                        landlord,
                        unit,
                        reserved.reservationId(),
                        reserved.couplingId(),
                        reserved.kind(),
                        reserved.expiresAt()));
    }

    /** Records that the reserved unit was offered to the household. */
    Decision.Accepted<Vacancy> offeredOn(LocalDate day) {
        if (!(state instanceof Reserved(var reservation, var coupling, var kind, var expiresAt, var _))) {
            throw broken("offer");
        }
        return decided(
                to(new Reserved(reservation, coupling, kind, expiresAt, day)),
                new VacancyOffered(id, municipality, landlord, unit, reservation, coupling, day));
    }

    /** Ends the reservation; the unit is vacant again. */
    Decision.Accepted<Vacancy> released(ReservationEnded.Cause cause) {
        if (!(state instanceof Reserved reserved)) {
            throw broken("end the reservation of");
        }
        return decided(
                to(new Open()),
                new ReservationEnded(
                        id, municipality, landlord, unit, reserved.reservationId(), reserved.couplingId(), cause));
    }

    /** It is let. */
    Decision.Accepted<Vacancy> let(UUID reservationId, UUID couplingId, TargetGroup group, LocalDate letOn) {
        return decided(
                to(new Let(reservationId, couplingId, group, letOn)),
                new VacancyLet(id, municipality, landlord, unit, reservationId, couplingId, group, letOn));
    }

    /** It was not let after all. */
    Decision.Accepted<Vacancy> reopened() {
        var open = to(new Open());
        return decided(open, open.announced());
    }

    private VacancyAnnounced announced() {
        return new VacancyAnnounced(
                id,
                municipality,
                landlord,
                unit,
                dwelling,
                home.capacity(),
                home.rooms(),
                home.selfContained(),
                home.accessibility(),
                home.rentPerMonth(),
                home.neighbourhood(),
                home.sharingPermitted(),
                announcement.availableFrom(),
                announcement.targetGroup());
    }

    private Vacancy to(VacancyState next) {
        return new Vacancy(
                id, unit, dwelling, municipality, landlord, home, announcement, announcedOn, next, version + 1);
    }

    private static Decision.Accepted<Vacancy> decided(Vacancy after, DomainEvent event) {
        return new Decision.Accepted<>(after, List.of(event));
    }

    private IllegalStateException broken(String what) {
        return new IllegalStateException("cannot " + what + " vacancy " + id + " at version " + version);
    }
}
