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
import nl.onderdak.contracts.Versioned;
import nl.onderdak.contracts.housingstock.DwellingReserved;
import nl.onderdak.contracts.housingstock.ReservationEnded;
import nl.onderdak.contracts.housingstock.VacancyAnnounced;
import nl.onderdak.contracts.housingstock.VacancyReturned;
import nl.onderdak.contracts.housingstock.VacancyTakenOver;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.CouplingElsewhere;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.DwellingTooSmall;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.ExpiryNotInFuture;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.ExpiryTooLate;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.HouseholdHousedAlready;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.ReservedElsewhere;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.VacancyNotAvailable;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.VacancyNotReserved;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Announced;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Let;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Reserved;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Returned;

/**
 * A vacated dwelling (<i>mutatie</i>) that its landlord makes available for permit holders. Every change makes the
 * next version and one event.
 *
 * @param id its identity
 * @param dwelling reference of the dwelling
 * @param municipality where the dwelling stands
 * @param landlord the landlord that lets it
 * @param home particulars of the dwelling, as announced
 * @param availableFrom first day it can be lived in
 * @param announcedOn day it was first announced
 * @param state where it stands
 * @param version 1 when announced, one more with every change
 */
public record Vacancy(
        UUID id,
        String dwelling,
        MunicipalityCode municipality,
        String landlord,
        Dwelling.Particulars home,
        LocalDate availableFrom,
        LocalDate announcedOn,
        VacancyState state,
        long version)
        implements Versioned {

    /**
     * The household that a dwelling is to be reserved for.
     *
     * @param couplingId its coupling
     * @param municipality where it is to be housed
     * @param waiting members who wait for a home
     * @param holdsReservation whether a dwelling is reserved for it
     */
    public record Household(UUID couplingId, MunicipalityCode municipality, int waiting, boolean holdsReservation) {}

    /** The coupling of the household that it is reserved for or let to. */
    public Optional<UUID> household() {
        return Optional.ofNullable(state.properties().couplingId());
    }

    /** The vacancy as it is announced. */
    public static Decision.Accepted<Vacancy> announce(
            UUID id,
            String dwelling,
            MunicipalityCode municipality,
            String landlord,
            Dwelling.Particulars home,
            LocalDate availableFrom,
            LocalDate today) {
        var vacancy = new Vacancy(id, dwelling, municipality, landlord, home, availableFrom, today, new Announced(), 1);
        return decided(vacancy, vacancy.announcement());
    }

    /**
     * Reserves the dwelling for a household (<i>directe bemiddeling</i>). Rejected unless the dwelling is available in
     * the household's municipality and suits the members who wait, at least one member waits, the household has no other
     * reservation, and the expiry lies after now and within the policy.
     */
    public Decision<Vacancy> reserve(Household household, Instant expiresAt, Instant now, ReservationPolicy policy) {
        return rejectionOfReservation(household, expiresAt, now, policy)
                .<Decision<Vacancy>>map(Decision::rejected)
                .orElseGet(() -> decided(
                        to(new Reserved(household.couplingId(), expiresAt)),
                        new DwellingReserved(id, municipality, dwelling, household.couplingId(), expiresAt)));
    }

    private Optional<VacancyRejection> rejectionOfReservation(
            Household household, Instant expiresAt, Instant now, ReservationPolicy policy) {
        if (!(state instanceof Announced)) {
            return Optional.of(new VacancyNotAvailable());
        }
        if (!household.municipality().equals(municipality)) {
            return Optional.of(new CouplingElsewhere(municipality, household.municipality()));
        }
        if (household.waiting() == 0) {
            return Optional.of(new HouseholdHousedAlready());
        }
        if (household.waiting() > home.capacity()) {
            return Optional.of(new DwellingTooSmall(household.waiting(), home.capacity()));
        }
        if (household.holdsReservation()) {
            return Optional.of(new ReservedElsewhere(household.couplingId()));
        }
        if (!expiresAt.isAfter(now)) {
            return Optional.of(new ExpiryNotInFuture(expiresAt));
        }
        if (expiresAt.isAfter(policy.latestExpiry(now))) {
            return Optional.of(new ExpiryTooLate(policy.mostDays()));
        }
        return Optional.empty();
    }

    /** Ends the reservation because it is cancelled; rejected when there is none. */
    public Decision<Vacancy> cancelled() {
        return switch (state) {
            case Reserved reserved -> ended(reserved, ReservationEnded.Cause.CANCELLED);
            case Announced _, Let _, Returned _ -> Decision.rejected(new VacancyNotReserved());
        };
    }

    /**
     * Returns the dwelling to the landlord (<i>teruggeven</i>). Rejected unless it is available: a reservation must
     * be cancelled first, so that no household loses a home unnoticed.
     */
    public Decision<Vacancy> returned(VacancyReturned.Reason reason, LocalDate today) {
        return switch (state) {
            case Announced _ ->
                decided(
                        to(new Returned(today, reason)),
                        new VacancyReturned(id, municipality, dwelling, today, reason));
            case Reserved _, Let _, Returned _ -> Decision.rejected(new VacancyNotAvailable());
        };
    }

    /**
     * Reserves the dwelling for the household that the municipality offers it to.
     *
     * @throws IllegalStateException unless it is available
     */
    public Decision.Accepted<Vacancy> offeredTo(UUID couplingId, Instant expiresAt) {
        if (!(state instanceof Announced)) {
            throw broken("reserve");
        }
        return decided(
                to(new Reserved(couplingId, expiresAt)),
                new DwellingReserved(id, municipality, dwelling, couplingId, expiresAt));
    }

    /**
     * Ends the reservation because the household refused the dwelling.
     *
     * @throws IllegalStateException when there is no reservation
     */
    public Decision.Accepted<Vacancy> refused() {
        if (!(state instanceof Reserved reserved)) {
            throw broken("end the reservation of");
        }
        return ended(reserved, ReservationEnded.Cause.CANCELLED);
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
        return ended((Reserved) state, ReservationEnded.Cause.EXPIRED);
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
        var next = new Vacancy(id, dwelling, successor, landlord, home, availableFrom, announcedOn, state, version + 1);
        return decided(next, new VacancyTakenOver(id, successor, municipality, dwelling, effectiveOn));
    }

    Decision.Accepted<Vacancy> ended(Reserved reserved, ReservationEnded.Cause cause) {
        return decided(
                to(new Announced()), new ReservationEnded(id, municipality, dwelling, reserved.couplingId(), cause));
    }

    VacancyAnnounced announcement() {
        return new VacancyAnnounced(
                id,
                municipality,
                dwelling,
                home.capacity(),
                home.rooms(),
                home.selfContained(),
                home.accessibility(),
                home.rentPerMonth(),
                home.neighbourhood(),
                home.sharingPermitted(),
                availableFrom);
    }

    Vacancy to(VacancyState next) {
        return new Vacancy(id, dwelling, municipality, landlord, home, availableFrom, announcedOn, next, version + 1);
    }

    static Decision.Accepted<Vacancy> decided(Vacancy after, DomainEvent event) {
        return new Decision.Accepted<>(after, List.of(event));
    }

    private IllegalStateException broken(String what) {
        return new IllegalStateException("cannot " + what + " vacancy " + id + " at version " + version);
    }
}
