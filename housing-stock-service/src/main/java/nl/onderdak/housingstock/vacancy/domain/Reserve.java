// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.housingstock.ReservationEnded;
import nl.onderdak.contracts.housingstock.ReservationKind;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.housingstock.sharing.domain.SharedHome;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.CouplingElsewhere;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.ExpiryNotInFuture;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.ExpiryTooLate;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.HouseholdHousedAlready;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.UnitTooSmall;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.VacanciesInSeveralDwellings;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.VacancyForOthers;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.VacancyNotAvailable;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Open;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Reserved;

/** The rules of reserving: one vacancy, or several places of one shared dwelling, for one household. */
public final class Reserve {

    private Reserve() {}

    /**
     * The household that units are to be reserved for.
     *
     * @param couplingId its coupling
     * @param municipality where it is to be housed
     * @param waiting members who wait for a home
     */
    public record Household(UUID couplingId, MunicipalityCode municipality, int waiting) {}

    /**
     * What is asked.
     *
     * @param reservationId identity of the new reservation
     * @param kind why the units are kept
     * @param expiresAt first moment at which it has expired
     */
    public record Request(UUID reservationId, ReservationKind kind, Instant expiresAt) {}

    /** All changes, or why there are none. */
    public sealed interface Outcome {

        /** Each vacancy after the decision. */
        record Reserved(List<Decision.Accepted<Vacancy>> changes) implements Outcome {}

        /** Nothing is reserved. */
        record Refused(Rejection reason) implements Outcome {}
    }

    /**
     * Reserves the vacancies (<i>directe bemiddeling</i>). Refused unless they are places of one dwelling or one whole
     * dwelling, kept for nobody, meant for permit holders and in the household's municipality; at least one member waits
     * and together they suit those who wait; the expiry lies after now and within the policy; and places of a shared
     * dwelling may be lived in by this household.
     *
     * @param shared the shared dwelling that the vacancies are places of, or empty
     */
    public static Outcome decide(
            List<Vacancy> vacancies,
            Household household,
            Request request,
            Instant now,
            ReservationPolicy policy,
            Optional<SharedHome> shared) {
        var reserved = new Reserved(
                request.reservationId(), household.couplingId(), request.kind(), request.expiresAt(), null);
        return rejection(vacancies, household, request, now, policy)
                .<Rejection>map(reason -> reason)
                .or(() -> shared.flatMap(home -> sharingRejection(home, vacancies, household, now)))
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Reserved(vacancies.stream()
                        .map(vacancy -> vacancy.reservedAs(reserved))
                        .toList()));
    }

    /** Ends a reservation that is cancelled, for each vacancy that it still keeps. */
    public static List<Decision.Accepted<Vacancy>> cancel(List<Vacancy> kept) {
        return kept.stream()
                .map(vacancy -> vacancy.released(ReservationEnded.Cause.CANCELLED))
                .toList();
    }

    private static Optional<Rejection> sharingRejection(
            SharedHome home, List<Vacancy> vacancies, Household household, Instant now) {
        return home.rejection(
                household.couplingId(),
                vacancies.stream()
                        .map(vacancy -> new SharedHome.Wanted(vacancy.unit(), vacancy.availableFrom()))
                        .toList(),
                DutchCalendar.dayOf(now));
    }

    private static Optional<VacancyRejection> rejection(
            List<Vacancy> vacancies, Household household, Request request, Instant now, ReservationPolicy policy) {
        var first = vacancies.getFirst();
        if (vacancies.stream().anyMatch(vacancy -> !(vacancy.state() instanceof Open))) {
            return Optional.of(new VacancyNotAvailable());
        }
        if (vacancies.stream().anyMatch(vacancy -> !vacancy.dwelling().equals(first.dwelling()))) {
            return Optional.of(new VacanciesInSeveralDwellings());
        }
        var others = vacancies.stream()
                .map(vacancy -> vacancy.announcement().targetGroup())
                .filter(group -> group != TargetGroup.PERMIT_HOLDERS)
                .findFirst();
        if (others.isPresent()) {
            return Optional.of(new VacancyForOthers(others.get()));
        }
        if (!household.municipality().equals(first.municipality())) {
            return Optional.of(new CouplingElsewhere(first.municipality(), household.municipality()));
        }
        if (household.waiting() == 0) {
            return Optional.of(new HouseholdHousedAlready());
        }
        var capacity = vacancies.stream()
                .mapToInt(vacancy -> vacancy.home().capacity())
                .sum();
        if (household.waiting() > capacity) {
            return Optional.of(new UnitTooSmall(household.waiting(), capacity));
        }
        if (!request.expiresAt().isAfter(now)) {
            return Optional.of(new ExpiryNotInFuture(request.expiresAt()));
        }
        if (request.expiresAt().isAfter(policy.latestExpiry(request.kind(), now))) {
            return Optional.of(new ExpiryTooLate(policy.most(request.kind())));
        }
        return Optional.empty();
    }
}
