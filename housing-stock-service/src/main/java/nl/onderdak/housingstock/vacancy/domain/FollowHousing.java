// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.domain;

import java.time.Instant;
import java.time.LocalDate;
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
import nl.onderdak.contracts.housingstock.VacancyLet;
import nl.onderdak.contracts.placement.DwellingOffered;
import nl.onderdak.contracts.placement.HouseholdHoused;
import nl.onderdak.contracts.placement.Housing;
import nl.onderdak.contracts.placement.HousingCorrected;
import nl.onderdak.contracts.placement.OfferAnswered;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Announced;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Let;
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
 *       allows, unless another dwelling is.
 *   <li>The household refuses it: that reservation ends.
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
        return find(vacancies, vacancy -> reservedFor(vacancy, couplingId))
                .map(vacancy -> ended(vacancy, ReservationEnded.Cause.NO_LONGER_COUPLED))
                .map(List::of)
                .orElseGet(List::of);
    }

    /** The municipality offers a dwelling to a household. */
    public static List<Decision.Accepted<Vacancy>> offered(
            Collection<Vacancy> vacancies, DwellingOffered fact, ReservationPolicy policy, Instant now) {
        if (find(vacancies, vacancy -> reservedFor(vacancy, fact.couplingId())).isPresent()) {
            return List.of();
        }
        return find(
                        vacancies,
                        vacancy -> vacancy.state() instanceof Announced
                                && vacancy.dwelling().equals(fact.dwelling())
                                && vacancy.municipality().equals(fact.municipality()))
                .map(vacancy -> vacancy.offeredTo(fact.couplingId(), policy.latestExpiry(now)))
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
                                        && vacancy.dwelling().equals(fact.dwelling()))
                        .map(Vacancy::refused)
                        .map(List::of)
                        .orElseGet(List::of);
        };
    }

    private static List<Decision.Accepted<Vacancy>> moved(
            Collection<Vacancy> vacancies, UUID couplingId, Housing before, Housing after, int waiting) {
        var current = new LinkedHashMap<UUID, Vacancy>();
        vacancies.forEach(vacancy -> current.put(vacancy.id(), vacancy));
        var changes = new ArrayList<Decision.Accepted<Vacancy>>();
        movedOut(current.values(), couplingId, before, after).ifPresent(change -> take(change, current, changes));
        movedIn(current.values(), couplingId, after).ifPresent(change -> take(change, current, changes));
        if (after != null && waiting == 0) {
            find(current.values(), vacancy -> reservedFor(vacancy, couplingId))
                    .ifPresent(
                            vacancy -> take(ended(vacancy, ReservationEnded.Cause.HOUSED_ELSEWHERE), current, changes));
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
                .map(vacancy -> Vacancy.decided(vacancy.to(new Announced()), vacancy.announcement()));
    }

    private static Decision.Accepted<Vacancy> ended(Vacancy vacancy, ReservationEnded.Cause cause) {
        return vacancy.ended((Reserved) vacancy.state(), cause);
    }

    private static Optional<Decision.Accepted<Vacancy>> movedIn(
            Collection<Vacancy> vacancies, UUID couplingId, Housing housing) {
        if (housing == null || housing.dwelling() == null) {
            return Optional.empty();
        }
        return find(vacancies, vacancy -> at(vacancy, housing) && suits(vacancy, couplingId, housing))
                .map(vacancy -> let(vacancy, couplingId, housing.housedOn()));
    }

    private static Decision.Accepted<Vacancy> let(Vacancy vacancy, UUID couplingId, LocalDate letOn) {
        return Vacancy.decided(
                vacancy.to(new Let(couplingId, letOn)),
                new VacancyLet(vacancy.id(), vacancy.municipality(), vacancy.dwelling(), couplingId, letOn));
    }

    private static boolean suits(Vacancy vacancy, UUID couplingId, Housing housing) {
        return switch (vacancy.state()) {
            case Announced _ -> true;
            case Reserved reserved -> reserved.couplingId().equals(couplingId);
            case Let let -> let.couplingId().equals(couplingId) && !let.letOn().equals(housing.housedOn());
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
        return vacancy.dwelling().equals(housing.dwelling());
    }

    private static boolean open(Vacancy vacancy) {
        return vacancy.state() instanceof Announced || vacancy.state() instanceof Reserved;
    }

    private static boolean reservedFor(Vacancy vacancy, UUID couplingId) {
        return vacancy.state() instanceof Reserved reserved
                && reserved.couplingId().equals(couplingId);
    }

    private static boolean letTo(Vacancy vacancy, UUID couplingId) {
        return vacancy.state() instanceof Let let && let.couplingId().equals(couplingId);
    }
}
