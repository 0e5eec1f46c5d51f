// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.housingstock.ReservationEnded;
import nl.onderdak.contracts.housingstock.ReservationKind;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.contracts.placement.DwellingOffered;
import nl.onderdak.contracts.placement.HouseholdHoused;
import nl.onderdak.contracts.placement.Housing;
import nl.onderdak.contracts.placement.HousingCorrected;
import nl.onderdak.contracts.placement.OfferAnswered;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Let;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Open;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Reserved;

/**
 * The consequences of a housing, or of its correction, for vacancies.
 *
 * <ul>
 *   <li>The dwelling is reserved for the household: it is let.
 *   <li>The dwelling is announced and not reserved: it is let to the household as well.
 *   <li>The dwelling is reserved for another household: that reservation stands until it is cancelled or expires.
 *       Dwellings can be shared, and no household loses a reservation because of the record of a third party.
 *   <li>Another dwelling is reserved for the household: that reservation ends once no member of the household waits; a
 *       stay that does not count, or a home for some of the members, leaves it as it is.
 *   <li>A housing was wrong, and its dwelling was let to the household by this vacancy: the vacancy is announced again,
 *       unless the dwelling has become vacant once more since; then the old vacancy stays as it is.
 *   <li>Only the day of a housing was wrong: the vacancy is let from the right day on.
 *   <li>The coupling ended, or is to another municipality: a reservation for the household ends.
 *   <li>The municipality offers a dwelling that is announced: it is reserved for the household, for as long as the policy
 *       allows, unless another dwelling is, or it is a place that the household may not move into: sharing is not
 *       permitted, or not all agree.
 *   <li>The household refuses it: that reservation ends, with all units that it keeps.
 *   <li>Members returned to reception: the vacancy was let and stays so; the landlord announces the next one.
 * </ul>
 *
 * <p>A dwelling is identified by its reference, which is unique in the country: a household may be housed by a
 * municipality that has ended since, in a dwelling that its successor has taken over.
 *
 * <p>The given vacancies must include the open vacancies of every dwelling mentioned, and all that are reserved for
 * or let to the household.
 */
public final class FollowHousing {

    private FollowHousing() {}

    /** A household was housed. */
    public static List<Decision.Accepted<Vacancy>> housed(Collection<Vacancy> vacancies, HouseholdHoused fact) {
        return moved(vacancies, fact.couplingId(), null, fact.housing(), fact.waiting());
    }

    /** A housing was recorded wrongly. */
    public static List<Decision.Accepted<Vacancy>> corrected(Collection<Vacancy> vacancies, HousingCorrected fact) {
        return moved(vacancies, fact.couplingId(), fact.before(), fact.after(), fact.waiting());
    }

    /** The coupling of the household ended, or is to another municipality. */
    public static List<Decision.Accepted<Vacancy>> noLongerCoupled(Collection<Vacancy> vacancies, UUID couplingId) {
        return vacancies.stream()
                .filter(vacancy -> reservedFor(vacancy, couplingId))
                .map(vacancy -> vacancy.released(ReservationEnded.Cause.NO_LONGER_COUPLED))
                .toList();
    }

    /**
     * The municipality offers a unit to a household.
     *
     * @param admits whether the household may move into the unit of a vacancy with those who live there
     * @param reservationId identity of the reservation, if one is made
     */
    public static List<Decision.Accepted<Vacancy>> offered(
            Collection<Vacancy> vacancies,
            DwellingOffered fact,
            Predicate<Vacancy> admits,
            UUID reservationId,
            ReservationPolicy policy,
            Instant now) {
        var kept = find(vacancies, vacancy -> reservedFor(vacancy, fact.couplingId()));
        if (kept.isPresent()) {
            return find(
                            vacancies,
                            vacancy -> reservedFor(vacancy, fact.couplingId())
                                    && vacancy.unit().equals(fact.dwelling()))
                    .map(vacancy -> List.of(vacancy.offeredOn(fact.offeredOn())))
                    .orElseGet(List::of);
        }
        return find(
                        vacancies,
                        vacancy -> vacancy.state() instanceof Open
                                && vacancy.announcement().targetGroup() == TargetGroup.PERMIT_HOLDERS
                                && vacancy.unit().equals(fact.dwelling())
                                && vacancy.municipality().equals(fact.municipality()))
                .filter(admits)
                .map(vacancy -> vacancy.reservedAs(new Reserved(
                        reservationId,
                        fact.couplingId(),
                        ReservationKind.DIRECT_ALLOCATION,
                        policy.latestExpiry(ReservationKind.DIRECT_ALLOCATION, now),
                        fact.offeredOn())))
                .map(List::of)
                .orElseGet(List::of);
    }

    /** The household answers the offer. */
    public static List<Decision.Accepted<Vacancy>> answered(Collection<Vacancy> vacancies, OfferAnswered fact) {
        return switch (fact.answer()) {
            case ACCEPTED -> List.of();
            case REFUSED ->
                find(
                                vacancies,
                                vacancy -> reservedFor(vacancy, fact.couplingId())
                                        && vacancy.unit().equals(fact.dwelling()))
                        .map(refused -> vacancies.stream()
                                .filter(vacancy -> isKeptTogether(vacancy, refused))
                                .map(vacancy -> vacancy.released(ReservationEnded.Cause.REFUSED))
                                .toList())
                        .orElseGet(List::of);
        };
    }

    /** Whether one reservation keeps both: several places of a shared dwelling. */
    private static boolean isKeptTogether(Vacancy one, Vacancy other) {
        return one.state() instanceof Reserved
                && one.state()
                        .properties()
                        .reservationId()
                        .equals(other.state().properties().reservationId());
    }

    private static List<Decision.Accepted<Vacancy>> moved(
            Collection<Vacancy> vacancies, UUID couplingId, Housing before, Housing after, int waiting) {
        var current = new LinkedHashMap<UUID, Vacancy>();
        vacancies.forEach(vacancy -> current.put(vacancy.id(), vacancy));
        var changes = new ArrayList<Decision.Accepted<Vacancy>>();
        movedOut(current.values(), couplingId, before, after).ifPresent(change -> take(change, current, changes));
        movedIn(current.values(), couplingId, after).ifPresent(change -> take(change, current, changes));
        if (after != null && waiting == 0) {
            List.copyOf(current.values()).stream()
                    .filter(vacancy -> reservedFor(vacancy, couplingId))
                    .forEach(vacancy ->
                            take(vacancy.released(ReservationEnded.Cause.HOUSED_ELSEWHERE), current, changes));
        }
        return changes;
    }

    private static Optional<Decision.Accepted<Vacancy>> movedOut(
            Collection<Vacancy> vacancies, UUID couplingId, Housing before, Housing after) {
        if (before == null || before.dwelling() == null || sameDwelling(before, after)) {
            return Optional.empty();
        }
        if (find(vacancies, vacancy -> open(vacancy) && at(vacancy, before)).isPresent()) {
            return Optional.empty();
        }
        return find(vacancies, vacancy -> at(vacancy, before) && letTo(vacancy, couplingId))
                .map(Vacancy::reopened);
    }

    private static Optional<Decision.Accepted<Vacancy>> movedIn(
            Collection<Vacancy> vacancies, UUID couplingId, Housing housing) {
        if (housing == null || housing.dwelling() == null) {
            return Optional.empty();
        }
        return find(vacancies, vacancy -> at(vacancy, housing) && suits(vacancy, couplingId, housing))
                .map(vacancy -> vacancy.let(
                        vacancy.state().properties().reservationId(),
                        couplingId,
                        TargetGroup.PERMIT_HOLDERS,
                        housing.housedOn()));
    }

    private static boolean suits(Vacancy vacancy, UUID couplingId, Housing housing) {
        return switch (vacancy.state()) {
            case Open _ -> true;
            case Reserved reserved -> reserved.couplingId().equals(couplingId);
            case Let let ->
                let.couplingId() == null
                        ? let.targetGroup() == TargetGroup.PERMIT_HOLDERS
                                && let.letOn().equals(housing.housedOn())
                        : let.couplingId().equals(couplingId) && !let.letOn().equals(housing.housedOn());
            case VacancyState.Returned _ -> false;
        };
    }

    private static void take(
            Decision.Accepted<Vacancy> change, Map<UUID, Vacancy> current, List<Decision.Accepted<Vacancy>> changes) {
        current.put(change.state().id(), change.state());
        changes.add(change);
    }

    // of several that match, the one announced last: identities are ordered by time
    private static Optional<Vacancy> find(Collection<Vacancy> vacancies, Predicate<Vacancy> wanted) {
        return vacancies.stream()
                .filter(wanted)
                .max(Comparator.comparing(vacancy -> vacancy.id().toString()));
    }

    private static boolean sameDwelling(Housing before, Housing after) {
        return after != null && Objects.equals(before.dwelling(), after.dwelling());
    }

    private static boolean at(Vacancy vacancy, Housing housing) {
        return vacancy.unit().equals(housing.dwelling());
    }

    private static boolean open(Vacancy vacancy) {
        return vacancy.state() instanceof Open || vacancy.state() instanceof Reserved;
    }

    private static boolean reservedFor(Vacancy vacancy, UUID couplingId) {
        return vacancy.state() instanceof Reserved reserved
                && reserved.couplingId().equals(couplingId);
    }

    private static boolean letTo(Vacancy vacancy, UUID couplingId) {
        return vacancy.state() instanceof Let let && couplingId.equals(let.couplingId());
    }
}
