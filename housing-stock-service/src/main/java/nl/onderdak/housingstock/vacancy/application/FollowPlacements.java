// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.housingstock.VacancyReserved;
import nl.onderdak.contracts.placement.CouplingEnded;
import nl.onderdak.contracts.placement.CouplingTakenOver;
import nl.onderdak.contracts.placement.DwellingOffered;
import nl.onderdak.contracts.placement.HouseholdChanged;
import nl.onderdak.contracts.placement.HouseholdCoupled;
import nl.onderdak.contracts.placement.HouseholdHoused;
import nl.onderdak.contracts.placement.HouseholdRecoupled;
import nl.onderdak.contracts.placement.HouseholdReturned;
import nl.onderdak.contracts.placement.Housing;
import nl.onderdak.contracts.placement.HousingCorrected;
import nl.onderdak.contracts.placement.OfferAnswered;
import nl.onderdak.contracts.placement.PlacementEvent;
import nl.onderdak.contracts.placement.RefusalJudged;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.housingstock.coupling.Coupling;
import nl.onderdak.housingstock.coupling.Couplings;
import nl.onderdak.housingstock.demand.KeepDemand;
import nl.onderdak.housingstock.dwelling.application.Dwellings;
import nl.onderdak.housingstock.sharing.application.SharedHomes;
import nl.onderdak.housingstock.sharing.domain.SharedHome;
import nl.onderdak.housingstock.vacancy.domain.FollowHousing;
import nl.onderdak.housingstock.vacancy.domain.Reservation;
import nl.onderdak.housingstock.vacancy.domain.ReservationPolicy;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.messaging.inbox.EventHandler;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.processing.Processes;

/** Follows the events of placement-service: keeps the couplings, and lets the vacancies that households moved into. */
@ApplicationScoped
@Processes(Activity.ALLOCATION)
public class FollowPlacements implements EventHandler {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Couplings couplings;
    private final KeepDemand keepDemand;
    private final Dwellings dwellings;
    private final SharedHomes sharedHomes;
    private final KeepVacancies keep;
    private final VacancySets sets;
    private final Clock clock;
    private final ReservationPolicy policy;

    FollowPlacements(
            Couplings couplings,
            KeepDemand keepDemand,
            Dwellings dwellings,
            SharedHomes sharedHomes,
            KeepVacancies keep,
            VacancySets sets,
            Clock clock,
            ReservationPolicy policy) {
        this.couplings = couplings;
        this.keepDemand = keepDemand;
        this.dwellings = dwellings;
        this.sharedHomes = sharedHomes;
        this.keep = keep;
        this.sets = sets;
        this.clock = clock;
        this.policy = policy;
    }

    @Override
    public String consumer() {
        return "housing-stock-vacancy";
    }

    /** Applies a batch with a number of statements that does not depend on its size. */
    @Override
    public Uni<Void> apply(List<ReceivedEvent> events) {
        var facts = events.stream()
                .map(ReceivedEvent::data)
                .filter(PlacementEvent.class::isInstance)
                .map(PlacementEvent.class::cast)
                .toList();
        return facts.isEmpty() ? Uni.createFrom().voidItem() : follow(facts, events);
    }

    private Uni<Void> follow(List<PlacementEvent> facts, List<ReceivedEvent> events) {
        var couplingIds = facts.stream().map(PlacementEvent::couplingId).collect(Collectors.toSet());
        return couplings
                .lock(new Jurisdiction.Country(), couplingIds)
                .chain(known -> couplings.keep(coupled(known, facts)))
                .chain(() -> keepDemand.follow(events))
                .chain(() -> followHousings(facts));
    }

    private Uni<Void> followHousings(List<PlacementEvent> facts) {
        var movers = new HashSet<UUID>();
        var references = new HashSet<String>();
        var offers = new HashSet<String>();
        for (var fact : facts) {
            switch (fact) {
                case HouseholdCoupled _,
                        CouplingTakenOver _,
                        HouseholdChanged _,
                        HouseholdReturned _,
                        RefusalJudged _ -> {}
                case DwellingOffered offered -> {
                    movers.add(offered.couplingId());
                    mention(references, offered.dwelling());
                    mention(offers, offered.dwelling());
                }
                case OfferAnswered answered -> {
                    movers.add(answered.couplingId());
                    mention(references, answered.dwelling());
                }
                case HouseholdRecoupled _, CouplingEnded _ -> movers.add(fact.couplingId());
                case HouseholdHoused housed -> {
                    movers.add(housed.couplingId());
                    mention(references, housed.housing());
                }
                case HousingCorrected corrected -> {
                    movers.add(corrected.couplingId());
                    mention(references, corrected.before());
                    mention(references, corrected.after());
                }
            }
        }
        return movers.isEmpty()
                ? Uni.createFrom().voidItem()
                : dwellingsOf(offers)
                        .chain(shared -> dwellings
                                .lockAll(union(references, shared))
                                .chain(() -> sets.lockTouched(references, movers))
                                .chain(touched -> sharedHomes
                                        .of(shared)
                                        .chain(homes -> decide(touched, new HashMap<>(homes), facts))));
    }

    /** The shared dwellings that the offered units are places of. */
    private Uni<Set<String>> dwellingsOf(Set<String> offers) {
        return offers.isEmpty() ? Uni.createFrom().item(Set.of()) : sharedHomes.dwellingsOf(offers);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    private Uni<Void> decide(List<Vacancy> touched, Map<String, SharedHome> homes, List<PlacementEvent> facts) {
        var current = new LinkedHashMap<UUID, Vacancy>();
        touched.forEach(vacancy -> current.put(vacancy.id(), vacancy));
        var changes = new ArrayList<Decision.Accepted<Vacancy>>();
        var made = new ArrayList<Reservation>();
        for (var fact : facts) {
            for (var change : changesBy(fact, current.values(), homes)) {
                current.put(change.state().id(), change.state());
                changes.add(change);
                reservation(change).ifPresent(made::add);
                addResident(change.state(), homes);
            }
        }
        return keep.reserved(changes, made);
    }

    /** Adds the household to its shared dwelling, so that the next offer of this batch counts it as a resident. */
    private static void addResident(Vacancy vacancy, Map<String, SharedHome> homes) {
        vacancy.household()
                .ifPresent(household -> homes.computeIfPresent(
                        vacancy.dwelling(),
                        (dwelling, home) -> home.with(new SharedHome.Resident(vacancy.unit(), household))));
    }

    private Optional<Reservation> reservation(Decision.Accepted<Vacancy> change) {
        return change.events().stream()
                .filter(VacancyReserved.class::isInstance)
                .map(VacancyReserved.class::cast)
                .map(fact -> new Reservation(
                        fact.reservationId(),
                        fact.landlord(),
                        fact.municipality(),
                        change.state().dwelling(),
                        List.of(fact.vacancyId()),
                        fact.couplingId(),
                        fact.kind(),
                        null,
                        DutchCalendar.today(clock),
                        fact.expiresAt(),
                        Reservation.State.ACTIVE,
                        null,
                        null,
                        1))
                .findFirst();
    }

    private List<Decision.Accepted<Vacancy>> changesBy(
            PlacementEvent fact, Collection<Vacancy> vacancies, Map<String, SharedHome> homes) {
        return switch (fact) {
            case HouseholdCoupled _, CouplingTakenOver _, HouseholdChanged _, HouseholdReturned _, RefusalJudged _ ->
                List.of();
            case DwellingOffered offered ->
                FollowHousing.offered(
                        vacancies,
                        offered,
                        vacancy -> admits(homes.get(vacancy.dwelling()), vacancy, offered.couplingId()),
                        IDS.generate(),
                        policy,
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
            case OfferAnswered answered -> FollowHousing.answered(vacancies, answered);
            case HouseholdRecoupled _, CouplingEnded _ -> FollowHousing.noLongerCoupled(vacancies, fact.couplingId());
            case HouseholdHoused housed -> FollowHousing.housed(vacancies, housed);
            case HousingCorrected corrected -> FollowHousing.corrected(vacancies, corrected);
        };
    }

    /** Whether the rules of sharing let a household into a place; a whole dwelling has none. */
    private boolean admits(SharedHome home, Vacancy vacancy, UUID couplingId) {
        return home == null
                || home.rejection(
                                couplingId,
                                List.of(new SharedHome.Wanted(vacancy.unit(), vacancy.availableFrom())),
                                DutchCalendar.today(clock))
                        .isEmpty();
    }

    private static Collection<Coupling> coupled(Map<UUID, Coupling> known, List<PlacementEvent> facts) {
        var current = new HashMap<>(known);
        for (var fact : facts) {
            coupled(fact, current.get(fact.couplingId())).ifPresent(coupling -> current.put(coupling.id(), coupling));
        }
        return current.values();
    }

    private static Optional<Coupling> coupled(PlacementEvent fact, Coupling known) {
        return switch (fact) {
            case HouseholdCoupled coupled -> Optional.of(coupling(fact, coupled.persons(), coupled.persons()));
            case CouplingTakenOver takenOver -> Optional.of(coupling(fact, takenOver.persons(), takenOver.waiting()));
            case HouseholdRecoupled recoupled -> Optional.of(coupling(fact, recoupled.persons(), recoupled.persons()));
            case HouseholdChanged changed -> Optional.of(coupling(fact, changed.persons(), changed.waiting()));
            case HouseholdHoused housed -> Optional.of(coupling(fact, housed.persons(), housed.waiting()));
            case HousingCorrected corrected -> Optional.of(coupling(fact, corrected.persons(), corrected.waiting()));
            case HouseholdReturned returned -> Optional.of(coupling(fact, returned.persons(), returned.waiting()));
            case CouplingEnded _ -> Optional.ofNullable(known).map(Coupling::settled);
            case DwellingOffered _, OfferAnswered _, RefusalJudged _ -> Optional.empty();
        };
    }

    private static Coupling coupling(PlacementEvent fact, int persons, int waiting) {
        return new Coupling(fact.couplingId(), fact.municipality(), persons, waiting);
    }

    private static void mention(Set<String> references, Housing housing) {
        mention(references, housing == null ? null : housing.dwelling());
    }

    private static void mention(Set<String> references, String dwelling) {
        if (dwelling != null) {
            references.add(dwelling);
        }
    }
}
