// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.onderdak.contracts.housingstock.PlacesExpected;
import nl.onderdak.contracts.housingstock.ReservationEnded;
import nl.onderdak.contracts.housingstock.TemporaryHomeEnding;
import nl.onderdak.contracts.housingstock.VacancyAnnounced;
import nl.onderdak.contracts.housingstock.VacancyLet;
import nl.onderdak.contracts.housingstock.VacancyOffered;
import nl.onderdak.contracts.housingstock.VacancyReserved;
import nl.onderdak.contracts.housingstock.VacancyReturned;
import nl.onderdak.contracts.housingstock.VacancyTakenOver;
import nl.onderdak.contracts.placement.CouplingEnded;
import nl.onderdak.contracts.placement.CouplingTakenOver;
import nl.onderdak.contracts.placement.CouplingsShort;
import nl.onderdak.contracts.placement.DwellingOffered;
import nl.onderdak.contracts.placement.HouseholdChanged;
import nl.onderdak.contracts.placement.HouseholdCoupled;
import nl.onderdak.contracts.placement.HouseholdHoused;
import nl.onderdak.contracts.placement.HouseholdRecoupled;
import nl.onderdak.contracts.placement.HouseholdReturned;
import nl.onderdak.contracts.placement.HousingCorrected;
import nl.onderdak.contracts.placement.OfferAnswered;
import nl.onderdak.contracts.placement.RefusalJudged;
import nl.onderdak.contracts.quota.MunicipalQuotaSet;
import nl.onderdak.contracts.quota.MunicipalityRegistered;
import nl.onderdak.contracts.quota.MunicipalityReorganised;
import nl.onderdak.contracts.supervision.ActionPlanChanged;
import nl.onderdak.contracts.supervision.AssessmentApproved;
import nl.onderdak.contracts.supervision.ExchangeSuggested;
import nl.onderdak.contracts.supervision.InterventionChanged;
import nl.onderdak.contracts.supervision.OpeningBalanceSet;
import nl.onderdak.contracts.supervision.SignalChanged;

/** Every kind of event that has been published, in every major version. */
public final class EventCatalog {

    /** All of them. */
    public static final List<EventType> TYPES = List.of(
            type("municipality-registered.v1", Service.QUOTA, MunicipalityRegistered.class),
            type("municipality-reorganised.v1", Service.QUOTA, MunicipalityReorganised.class),
            type("municipal-quota-set.v1", Service.QUOTA, MunicipalQuotaSet.class),
            type("household-coupled.v1", Service.PLACEMENT, HouseholdCoupled.class),
            type("coupling-taken-over.v1", Service.PLACEMENT, CouplingTakenOver.class),
            type("household-recoupled.v1", Service.PLACEMENT, HouseholdRecoupled.class),
            type("household-changed.v1", Service.PLACEMENT, HouseholdChanged.class),
            type("coupling-ended.v1", Service.PLACEMENT, CouplingEnded.class),
            type("dwelling-offered.v1", Service.PLACEMENT, DwellingOffered.class),
            type("offer-answered.v1", Service.PLACEMENT, OfferAnswered.class),
            type("refusal-judged.v1", Service.PLACEMENT, RefusalJudged.class),
            type("household-housed.v1", Service.PLACEMENT, HouseholdHoused.class),
            type("housing-corrected.v1", Service.PLACEMENT, HousingCorrected.class),
            type("household-returned.v1", Service.PLACEMENT, HouseholdReturned.class),
            type("couplings-short.v1", Service.PLACEMENT, CouplingsShort.class),
            type("vacancy-announced.v1", Service.HOUSING_STOCK, VacancyAnnounced.class),
            type("vacancy-taken-over.v1", Service.HOUSING_STOCK, VacancyTakenOver.class),
            type("vacancy-reserved.v1", Service.HOUSING_STOCK, VacancyReserved.class),
            type("vacancy-offered.v1", Service.HOUSING_STOCK, VacancyOffered.class),
            type("reservation-ended.v1", Service.HOUSING_STOCK, ReservationEnded.class),
            type("vacancy-let.v1", Service.HOUSING_STOCK, VacancyLet.class),
            type("vacancy-returned.v1", Service.HOUSING_STOCK, VacancyReturned.class),
            type("temporary-home-ending.v1", Service.HOUSING_STOCK, TemporaryHomeEnding.class),
            type("places-expected.v1", Service.HOUSING_STOCK, PlacesExpected.class),
            type("opening-balance-set.v1", Service.SUPERVISION, OpeningBalanceSet.class),
            type("intervention-changed.v1", Service.SUPERVISION, InterventionChanged.class),
            type("action-plan-changed.v1", Service.SUPERVISION, ActionPlanChanged.class),
            type("signal-changed.v1", Service.SUPERVISION, SignalChanged.class),
            type("exchange-suggested.v1", Service.SUPERVISION, ExchangeSuggested.class),
            type("assessment-approved.v1", Service.SUPERVISION, AssessmentApproved.class));

    private static final Map<String, EventType> BY_NAME =
            TYPES.stream().collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));

    private static final Map<Class<?>, EventType> BY_BINDING =
            TYPES.stream().collect(Collectors.toUnmodifiableMap(EventType::binding, Function.identity()));

    private EventCatalog() {}

    /** The kind with this CloudEvents {@code type}, if it is known. */
    public static Optional<EventType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /**
     * The kind that this event is of.
     *
     * @throws IllegalArgumentException when the record is not in the catalogue
     */
    public static EventType of(DomainEvent event) {
        return of(event.getClass());
    }

    /**
     * The kind whose data is read into this record.
     *
     * @throws IllegalArgumentException when the record is not in the catalogue
     */
    public static EventType of(Class<? extends DomainEvent> binding) {
        var type = BY_BINDING.get(binding);
        if (type == null) {
            throw new IllegalArgumentException("not in the catalogue: " + binding);
        }
        return type;
    }

    private static EventType type(String name, Service owner, Class<? extends DomainEvent> binding) {
        return new EventType("nl.onderdak." + owner.context() + "." + name, owner, binding);
    }
}
