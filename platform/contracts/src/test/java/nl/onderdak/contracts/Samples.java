// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.contracts.housingstock.Accessibility;
import nl.onderdak.contracts.housingstock.PlacesExpected;
import nl.onderdak.contracts.housingstock.ReservationEnded;
import nl.onderdak.contracts.housingstock.ReservationKind;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.contracts.housingstock.TemporaryHomeEnding;
import nl.onderdak.contracts.housingstock.VacancyAnnounced;
import nl.onderdak.contracts.housingstock.VacancyLet;
import nl.onderdak.contracts.housingstock.VacancyOffered;
import nl.onderdak.contracts.housingstock.VacancyReserved;
import nl.onderdak.contracts.housingstock.VacancyReturned;
import nl.onderdak.contracts.housingstock.VacancyTakenOver;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.contracts.placement.CouplingEnded;
import nl.onderdak.contracts.placement.CouplingTakenOver;
import nl.onderdak.contracts.placement.CouplingsShort;
import nl.onderdak.contracts.placement.DwellingOffered;
import nl.onderdak.contracts.placement.EndReason;
import nl.onderdak.contracts.placement.FamilyArrival;
import nl.onderdak.contracts.placement.HouseholdChanged;
import nl.onderdak.contracts.placement.HouseholdCoupled;
import nl.onderdak.contracts.placement.HouseholdHoused;
import nl.onderdak.contracts.placement.HouseholdRecoupled;
import nl.onderdak.contracts.placement.HouseholdReturned;
import nl.onderdak.contracts.placement.Housing;
import nl.onderdak.contracts.placement.HousingCorrected;
import nl.onderdak.contracts.placement.OfferAnswered;
import nl.onderdak.contracts.placement.Realised;
import nl.onderdak.contracts.placement.RefusalJudged;
import nl.onderdak.contracts.placement.RefusalReason;
import nl.onderdak.contracts.quota.MunicipalQuotaSet;
import nl.onderdak.contracts.quota.MunicipalityRegistered;
import nl.onderdak.contracts.quota.MunicipalityReorganised;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.contracts.supervision.ActionPlanChanged;
import nl.onderdak.contracts.supervision.AssessmentApproved;
import nl.onderdak.contracts.supervision.ExchangeSuggested;
import nl.onderdak.contracts.supervision.InterventionChanged;
import nl.onderdak.contracts.supervision.OpeningBalanceSet;
import nl.onderdak.contracts.supervision.SignalChanged;

/** One event of every kind with everything filled in, and one with as little as the contract allows. */
final class Samples {

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final UUID COUPLING = UUID.fromString("01939d2e-7c00-7000-8000-000000000001");
    private static final UUID REORGANISATION = UUID.fromString("01939d2e-7c00-7000-8000-000000000003");
    private static final UUID INTERVENTION = UUID.fromString("01939d2e-7c00-7000-8000-000000000004");
    private static final UUID PLAN = UUID.fromString("01939d2e-7c00-7000-8000-000000000006");
    private static final UUID SIGNAL = UUID.fromString("01939d2e-7c00-7000-8000-000000000005");
    private static final UUID SUGGESTION = UUID.fromString("01939d2e-7c00-7000-8000-000000000005");
    private static final UUID SEARCH = UUID.fromString("01939d2e-7c00-7000-8000-000000000006");
    private static final UUID ASSESSMENT = UUID.fromString("01939d2e-7c00-7000-8000-000000000005");
    private static final UUID VACANCY = UUID.fromString("01939d2e-7c00-7000-8000-000000000002");
    private static final UUID RESERVATION = UUID.fromString("01939d2e-7c00-7000-8000-000000000003");
    private static final UUID PROJECT = UUID.fromString("01939d2e-7c00-7000-8000-000000000007");
    private static final UUID EXCHANGE = UUID.fromString("01939d2e-7c00-7000-8000-000000000003");
    private static final String DWELLING = "C001-4711";
    private static final String LANDLORD = "C001";
    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);
    private static final Housing IN_DWELLING = new Housing(DAY, DWELLING, AccommodationKind.REGULAR, 4);
    private static final Housing ELSEWHERE = new Housing(DAY.plusDays(3), null, AccommodationKind.HOST_FAMILY, 4);
    private static final List<Realised> FOUR = List.of(new Realised(ALMELO, DAY, 4));
    private static final List<Realised> FOUR_LESS = List.of(new Realised(ALMELO, DAY, -4));

    private Samples() {}

    static Map<String, DomainEvent> all() {
        var samples = new LinkedHashMap<String, DomainEvent>();
        samples.put(
                "municipality-registered.full",
                new MunicipalityRegistered(
                        new MunicipalityCode("GM0457"),
                        "Weesp",
                        new ProvinceCode("PV27"),
                        LocalDate.of(1830, 1, 1),
                        LocalDate.of(2022, 3, 23)));
        samples.put(
                "municipality-registered.least",
                new MunicipalityRegistered(ALMELO, "Almelo", new ProvinceCode("PV23"), LocalDate.of(1830, 1, 1), null));
        samples.put(
                "municipality-reorganised.full",
                new MunicipalityReorganised(
                        new MunicipalityCode("GM0788"),
                        REORGANISATION,
                        MunicipalityReorganised.Kind.DIVISION,
                        LocalDate.of(2021, 1, 1),
                        new MunicipalityCode("GM0757"),
                        List.of(
                                successor("GM0757", "Boxtel", 6_000),
                                successor("GM0865", "Vught", 4_500),
                                successor("GM0824", "Oisterwijk", 3_500),
                                successor("GM0855", "Tilburg", 459))));
        samples.put(
                "municipality-reorganised.least",
                new MunicipalityReorganised(
                        new MunicipalityCode("GM0457"),
                        REORGANISATION,
                        MunicipalityReorganised.Kind.MERGER,
                        LocalDate.of(2022, 3, 24),
                        new MunicipalityCode("GM0363"),
                        List.of(new MunicipalityReorganised.Successor(
                                new MunicipalityCode("GM0363"), "Amsterdam", new ProvinceCode("PV27"), 1, 1))));
        samples.put(
                "municipal-quota-set.full",
                new MunicipalQuotaSet(
                        ALMELO,
                        new HalfYear(2025, 1),
                        exchanged(57, 15_000, 62),
                        exchanged(68, 17_700, 73),
                        2,
                        "Letter of the minister",
                        LocalDate.of(2025, 4, 25),
                        QuotaCause.REVISION));
        samples.put(
                "municipal-quota-set.least",
                new MunicipalQuotaSet(
                        ALMELO,
                        new HalfYear(2025, 1),
                        quota(QuotaStatus.FORECAST, 73, 17_700),
                        null,
                        1,
                        null,
                        LocalDate.of(2025, 1, 1)));
        samples.put(
                "household-coupled.full",
                new HouseholdCoupled(
                        COUPLING,
                        ALMELO,
                        4,
                        LocalDate.of(2025, 1, 6),
                        LocalDate.of(2025, 1, 20),
                        List.of(new FamilyArrival(LocalDate.of(2025, 6, 1), 3), new FamilyArrival(null, 1))));
        samples.put(
                "household-coupled.least",
                new HouseholdCoupled(COUPLING, ALMELO, 4, LocalDate.of(2025, 1, 6), LocalDate.of(2025, 1, 20), null));
        samples.put(
                "coupling-taken-over.full",
                new CouplingTakenOver(
                        COUPLING,
                        new MunicipalityCode("GM0363"),
                        new MunicipalityCode("GM0457"),
                        4,
                        4,
                        LocalDate.of(2022, 3, 24),
                        List.of(new FamilyArrival(LocalDate.of(2022, 6, 1), 3))));
        samples.put(
                "coupling-taken-over.least",
                new CouplingTakenOver(
                        COUPLING,
                        new MunicipalityCode("GM0363"),
                        new MunicipalityCode("GM0457"),
                        4,
                        4,
                        LocalDate.of(2022, 3, 24),
                        null));
        samples.put(
                "household-recoupled.full",
                new HouseholdRecoupled(
                        COUPLING, new MunicipalityCode("GM0153"), ALMELO, 4, DAY, List.of(new FamilyArrival(null, 3))));
        samples.put(
                "household-recoupled.least",
                new HouseholdRecoupled(COUPLING, new MunicipalityCode("GM0153"), ALMELO, 4, DAY, null));
        samples.put(
                "household-changed.full",
                new HouseholdChanged(
                        COUPLING,
                        ALMELO,
                        4,
                        3,
                        HouseholdChanged.Cause.ARRIVED,
                        DAY,
                        List.of(new FamilyArrival(DAY.plusMonths(3), 2))));
        samples.put(
                "household-changed.least",
                new HouseholdChanged(COUPLING, ALMELO, 4, 3, HouseholdChanged.Cause.ARRIVED, DAY, null));
        samples.put("coupling-ended.full", new CouplingEnded(COUPLING, ALMELO, EndReason.DEPARTED, DAY));
        samples.put("dwelling-offered.full", new DwellingOffered(COUPLING, ALMELO, DWELLING, DAY));
        samples.put("dwelling-offered.least", new DwellingOffered(COUPLING, ALMELO, null, DAY));
        samples.put(
                "offer-answered.full",
                new OfferAnswered(
                        COUPLING, ALMELO, DWELLING, OfferAnswered.Answer.REFUSED, RefusalReason.TOO_SMALL, DAY));
        samples.put(
                "offer-answered.least",
                new OfferAnswered(COUPLING, ALMELO, null, OfferAnswered.Answer.ACCEPTED, null, DAY));
        samples.put(
                "refusal-judged.full", new RefusalJudged(COUPLING, ALMELO, RefusalJudged.Judgement.UNJUSTIFIED, DAY));
        samples.put(
                "household-housed.full",
                new HouseholdHoused(
                        COUPLING, ALMELO, 4, 0, IN_DWELLING, FOUR, List.of(new FamilyArrival(DAY.plusMonths(3), 2))));
        samples.put("household-housed.least", new HouseholdHoused(COUPLING, ALMELO, 4, 4, ELSEWHERE, List.of()));
        samples.put(
                "housing-corrected.full",
                new HousingCorrected(
                        COUPLING, ALMELO, 4, 4, IN_DWELLING, ELSEWHERE, CorrectionReason.WRONG_DWELLING, FOUR_LESS));
        samples.put(
                "housing-corrected.least",
                new HousingCorrected(COUPLING, ALMELO, 4, 4, ELSEWHERE, null, CorrectionReason.NOT_HOUSED, List.of()));
        samples.put(
                "household-returned.full",
                new HouseholdReturned(COUPLING, ALMELO, 4, 4, IN_DWELLING, DAY.plusDays(80), FOUR_LESS));
        samples.put(
                "couplings-short.full",
                new CouplingsShort(
                        new MunicipalityCode("GM0796"), new HalfYear(2018, 1), LocalDate.of(2018, 4, 1), 146, 82, 64));
        samples.put(
                "vacancy-announced.full",
                new VacancyAnnounced(
                        VACANCY,
                        ALMELO,
                        LANDLORD,
                        DWELLING + ".1",
                        DWELLING,
                        5,
                        4,
                        true,
                        Accessibility.STEP_FREE,
                        69_000,
                        "BU01410201",
                        false,
                        DAY,
                        TargetGroup.PERMIT_HOLDERS));
        samples.put(
                "vacancy-announced.least",
                new VacancyAnnounced(
                        VACANCY,
                        ALMELO,
                        LANDLORD,
                        DWELLING,
                        DWELLING,
                        5,
                        4,
                        true,
                        Accessibility.ANY,
                        null,
                        null,
                        null,
                        DAY,
                        TargetGroup.REGULAR));
        samples.put(
                "vacancy-taken-over.full",
                new VacancyTakenOver(
                        VACANCY,
                        new MunicipalityCode("GM0363"),
                        new MunicipalityCode("GM0457"),
                        LANDLORD,
                        DWELLING,
                        LocalDate.of(2022, 3, 24)));
        samples.put(
                "vacancy-reserved.full",
                new VacancyReserved(
                        VACANCY,
                        ALMELO,
                        LANDLORD,
                        DWELLING,
                        RESERVATION,
                        COUPLING,
                        ReservationKind.DIRECT_ALLOCATION,
                        Instant.parse("2025-03-28T23:00:00Z")));
        samples.put(
                "vacancy-offered.full",
                new VacancyOffered(VACANCY, ALMELO, LANDLORD, DWELLING, RESERVATION, COUPLING, DAY));
        samples.put(
                "reservation-ended.full",
                new ReservationEnded(
                        VACANCY, ALMELO, LANDLORD, DWELLING, RESERVATION, COUPLING, ReservationEnded.Cause.EXPIRED));
        samples.put(
                "vacancy-let.full",
                new VacancyLet(
                        VACANCY, ALMELO, LANDLORD, DWELLING, RESERVATION, COUPLING, TargetGroup.PERMIT_HOLDERS, DAY));
        samples.put(
                "vacancy-let.least",
                new VacancyLet(VACANCY, ALMELO, LANDLORD, DWELLING, null, null, TargetGroup.REGULAR, DAY));
        samples.put(
                "vacancy-returned.full",
                new VacancyReturned(
                        VACANCY, ALMELO, LANDLORD, DWELLING, DAY, VacancyReturned.Reason.NO_COUPLED_HOUSEHOLD));
        samples.put(
                "temporary-home-ending.full",
                new TemporaryHomeEnding(
                        TemporaryHomeEnding.Kind.LOCATION, DWELLING, ALMELO, LANDLORD, DAY, DAY.minusDays(7), 25));
        samples.put(
                "temporary-home-ending.least",
                new TemporaryHomeEnding(TemporaryHomeEnding.Kind.UNIT, DWELLING, ALMELO, null, null, null, null));
        samples.put(
                "places-expected.full",
                new PlacesExpected(
                        PlacesExpected.Kind.PROJECT,
                        PROJECT,
                        ALMELO,
                        100,
                        8_000,
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2027, 12, 31)));
        samples.put(
                "opening-balance-set.full",
                new OpeningBalanceSet(
                        ALMELO,
                        LocalDate.of(2023, 12, 31),
                        -52,
                        -50,
                        -48,
                        LocalDate.of(2023, 12, 31),
                        "Plan of action of Almelo, 27 March 2025"));
        samples.put(
                "opening-balance-set.least",
                new OpeningBalanceSet(ALMELO, LocalDate.of(2023, 12, 31), -52, -52, null, null, "Plan of action"));
        samples.put(
                "intervention-changed.full",
                new InterventionChanged(
                        INTERVENTION,
                        ALMELO,
                        HalfYear.valueOf("2023-H2"),
                        5,
                        InterventionChanged.State.LAPSED,
                        InterventionChanged.State.IN_FORCE,
                        DAY,
                        DAY.plusDays(40),
                        52,
                        DAY.plusDays(84)));
        samples.put(
                "intervention-changed.least",
                new InterventionChanged(
                        INTERVENTION, ALMELO, null, 3, InterventionChanged.State.IN_FORCE, null, DAY, DAY, null, null));
        samples.put(
                "action-plan-changed.full",
                new ActionPlanChanged(
                        PLAN,
                        ALMELO,
                        ActionPlanChanged.State.NOT_CONCLUSIVE,
                        ActionPlanChanged.State.DELIVERED,
                        DAY,
                        DAY.plusDays(40),
                        HalfYear.valueOf("2025-H2"),
                        DAY.plusDays(41),
                        190));
        samples.put(
                "action-plan-changed.least",
                new ActionPlanChanged(
                        PLAN,
                        ALMELO,
                        ActionPlanChanged.State.ORDERED,
                        null,
                        DAY,
                        DAY.plusDays(40),
                        HalfYear.valueOf("2025-H2"),
                        null,
                        null));
        samples.put(
                "signal-changed.full",
                new SignalChanged(
                        SIGNAL,
                        ALMELO,
                        SignalChanged.Kind.BEHIND_EXPECTED_SHARE,
                        SignalChanged.State.OPENED,
                        DAY,
                        289,
                        150));
        samples.put(
                "exchange-suggested.full",
                new ExchangeSuggested(
                        ALMELO,
                        SUGGESTION,
                        SEARCH,
                        new ProvinceCode("PV23"),
                        HalfYear.valueOf("2025-H1"),
                        List.of(
                                new ExchangeSuggested.Party(ALMELO, -5),
                                new ExchangeSuggested.Party(new MunicipalityCode("GM0189"), 5))));
        samples.put(
                "assessment-approved.full",
                new AssessmentApproved(ASSESSMENT, ALMELO, LocalDate.of(2025, 1, 1), DAY, "rood", 3));
        return samples;
    }

    private static MunicipalQuotaSet.Quota exchanged(int persons, int nationalTarget, int computed) {
        return new MunicipalQuotaSet.Quota(
                QuotaStatus.DEFINITIVE,
                persons,
                nationalTarget,
                74_317,
                17_942_942,
                LocalDate.of(2024, 1, 1),
                "HALF_UP",
                computed,
                persons - computed,
                List.of(new MunicipalQuotaSet.Exchanged(EXCHANGE, persons - computed, DAY)));
    }

    private static MunicipalityReorganised.Successor successor(String code, String name, int inhabitants) {
        return new MunicipalityReorganised.Successor(
                new MunicipalityCode(code), name, new ProvinceCode("PV30"), inhabitants, 14_459);
    }

    private static MunicipalQuotaSet.Quota quota(QuotaStatus status, int persons, int nationalTarget) {
        return new MunicipalQuotaSet.Quota(
                status, persons, nationalTarget, 74_317, 17_942_942, LocalDate.of(2024, 1, 1), "HALF_UP");
    }
}
