// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.conformance.ProblemTexts;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.housingstock.agreement.domain.AgreementRejection;
import nl.onderdak.housingstock.complex.domain.ExclusionRejection;
import nl.onderdak.housingstock.dwelling.domain.DwellingRejection;
import nl.onderdak.housingstock.flex.domain.FlexRejection;
import nl.onderdak.housingstock.guarantee.domain.GuaranteeRejection;
import nl.onderdak.housingstock.intake.domain.CodeList;
import nl.onderdak.housingstock.intake.domain.GivenCode;
import nl.onderdak.housingstock.intake.domain.IntakeRejection;
import nl.onderdak.housingstock.landlord.LandlordKnown;
import nl.onderdak.housingstock.landlord.LandlordMisnamed;
import nl.onderdak.housingstock.neighbourhood.domain.NeighbourhoodRejection;
import nl.onderdak.housingstock.project.domain.ProjectRejection;
import nl.onderdak.housingstock.rentreduction.domain.RentReductionRejection;
import nl.onderdak.housingstock.scheme.domain.Scheme;
import nl.onderdak.housingstock.scheme.domain.SchemeNotInForce;
import nl.onderdak.housingstock.sharing.domain.SharingRejection;
import nl.onderdak.housingstock.temporary.domain.TemporaryRejection;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection;

class ProblemTextsTest extends ProblemTexts {

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final MunicipalityCode WIERDEN = new MunicipalityCode("GM0189");
    private static final UUID COUPLING = new UUID(0, 1);

    @Override
    protected List<Rejection> rejections() {
        return List.of(
                new LandlordKnown("beter-wonen"),
                new DwellingRejection.DwellingKnown("BW-1"),
                new DwellingRejection.LandlordUnknown("beter-wonen"),
                new DwellingRejection.MunicipalityUnknown("GM0141"),
                new DwellingRejection.DwellingOver("BW-1"),
                new DwellingRejection.EndInFuture(LocalDate.EPOCH),
                new DwellingRejection.DwellingOnOffer("BW-1"),
                new NeighbourhoodRejection.DecidedByMunicipality(),
                new LandlordMisnamed("gm0141"),
                new ExclusionRejection.ComplexUnknown("K1"),
                new ExclusionRejection.ComplexExcludedAlready("K1"),
                new GuaranteeRejection.GuaranteedDwellingUnknown("P-1"),
                new GuaranteeRejection.GuaranteeForPrivateOnly("beter-wonen"),
                new GuaranteeRejection.GuaranteeOverlaps("P-1"),
                new GuaranteeRejection.ClaimOutsideTerm(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1)),
                new GuaranteeRejection.ClaimInFuture(YearMonth.of(2025, 3)),
                new GuaranteeRejection.MonthClaimed(YearMonth.of(2025, 3)),
                new GuaranteeRejection.ClaimAboveMonthlyLimit(90_000),
                new GuaranteeRejection.ClaimAboveTotal(20_000),
                new RentReductionRejection.ReductionAboveRent(45_447),
                new RentReductionRejection.ReductionOverlaps(YearMonth.of(2025, 3), YearMonth.of(2025, 4)),
                new VacancyRejection.UnitGone("BW-1.1", LocalDate.EPOCH),
                new VacancyRejection.UnitUnknown("BW-1"),
                new VacancyRejection.VacancyUnknown(COUPLING),
                new VacancyRejection.VacancyOpen("BW-1"),
                new VacancyRejection.VacancyNotAvailable(),
                new VacancyRejection.VacanciesInSeveralDwellings(),
                new VacancyRejection.VacancyForOthers(TargetGroup.URGENT),
                new VacancyRejection.NoticeAfterAvailability(LocalDate.EPOCH.plusDays(1), LocalDate.EPOCH),
                new SharingRejection.SharingNotPermitted("BW-1.1", LocalDate.EPOCH),
                new SharingRejection.DwellingUnknown("BW-1"),
                new SharingRejection.DwellingSharedAlready("BW-1"),
                new SharingRejection.DwellingVacant("BW-1"),
                new SharingRejection.PlaceKnown("BW-1.1"),
                new SharingRejection.PlaceUnknown("BW-1.1"),
                new SharingRejection.PlaceTaken("BW-1.1"),
                new SharingRejection.TooManyPlaces(5, 4),
                new SharingRejection.PermitOverlaps(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1)),
                new SharingRejection.PermittedPlacesAboveLimit(5, 4),
                new SharingRejection.PermittedPlacesTooFew(2, 3),
                new SharingRejection.PermitWithdrawn(LocalDate.EPOCH),
                new SharingRejection.LandlordNotBonaFide("BW-1.1", LocalDate.EPOCH),
                new SharingRejection.HouseholdUnknown(COUPLING),
                new SharingRejection.HouseholdLivesElsewhere(COUPLING, "BW-1"),
                new SharingRejection.DwellingNotShared("BW-1"),
                new SharingRejection.ConsentGivenAlready(COUPLING),
                new SharingRejection.ConsentMissing(COUPLING, 2),
                new SharingRejection.AlreadyWithdrawn(LocalDate.EPOCH),
                new SharingRejection.DayInFuture(LocalDate.EPOCH),
                new SharingRejection.DwellingSplit("BW-1"),
                new VacancyRejection.ReservationOver(),
                new VacancyRejection.LettingInFuture(LocalDate.EPOCH),
                new VacancyRejection.CouplingUnknown(COUPLING),
                new VacancyRejection.CouplingElsewhere(ALMELO, WIERDEN),
                new VacancyRejection.HouseholdHousedAlready(),
                new VacancyRejection.UnitTooSmall(5, 4),
                new VacancyRejection.ReservedElsewhere(COUPLING),
                new VacancyRejection.ExpiryNotInFuture(Instant.EPOCH),
                new VacancyRejection.ExpiryTooLate(14),
                new ProjectRejection.ProjectOver(),
                new ProjectRejection.PostponementNeedsReason("2027"),
                new ProjectRejection.DelayNotLater("2027"),
                new ProjectRejection.PropertyUnknown(COUPLING),
                new ProjectRejection.PropertyTaken(COUPLING),
                new ProjectRejection.PropertyOfMunicipality(),
                new ProjectRejection.PropertyKnown("VG-1"),
                new ProjectRejection.SocialCapKnown(LocalDate.EPOCH),
                new AgreementRejection.AgreementHolds(),
                new AgreementRejection.AgreementSuperseded(1),
                new AgreementRejection.DirectAllocationLimitRaised(1_500),
                new AgreementRejection.AgreedAlready(LocalDate.EPOCH),
                new SchemeNotInForce(Scheme.LARGE_FAMILIES, LocalDate.EPOCH),
                new IntakeRejection.CodeNotValid(
                        new GivenCode(CodeList.EENHEIDSTATUS, "LEE", "/status/code"), LocalDate.EPOCH),
                new IntakeRejection.CodeOfAnotherStatus(
                        new GivenCode(CodeList.EENHEIDDETAILSTATUS, "MUT", "/detailStatus/code"), "LEE"),
                new IntakeRejection.UnitNoHome("BW.1"),
                new IntakeRejection.DwellingElsewhere("BW.1", WIERDEN),
                new IntakeRejection.RoomUnknown("BW.1.1"),
                new IntakeRejection.MessageUnitUnknown("BW.1"),
                new IntakeRejection.LettingBeforeNotice("BW.1", LocalDate.EPOCH, LocalDate.EPOCH),
                new IntakeRejection.UnitLet("BW.1", LocalDate.EPOCH),
                new IntakeRejection.UnitReserved("BW.1"),
                new FlexRejection.LandlordUnknown("beter-wonen"),
                new FlexRejection.MunicipalityUnknown("GM0141"),
                new FlexRejection.SchemeWithoutTerms("SFT", LocalDate.EPOCH),
                new FlexRejection.DwellingNotForProject("BW-1"),
                new FlexRejection.TooManyHomesDelivered(3, 2),
                new TemporaryRejection.FacilityKnown("DSL-1"),
                new TemporaryRejection.LandlordUnknown("beter-wonen"),
                new TemporaryRejection.MunicipalityUnknown("GM0141"),
                new TemporaryRejection.EndBeforeOpening(LocalDate.EPOCH, LocalDate.EPOCH.minusDays(1)),
                new TemporaryRejection.LocationTooLong(LocalDate.EPOCH),
                new TemporaryRejection.FreedHomesShort(600, 599),
                new TemporaryRejection.PlacesInUse(25, 24),
                new TemporaryRejection.NotOpen("DSL-1", LocalDate.EPOCH),
                new TemporaryRejection.HostStayWithoutEnd(),
                new TemporaryRejection.StayOverlaps(COUPLING),
                new TemporaryRejection.FacilityFull(25, 25, 1),
                new TemporaryRejection.CouplingUnknown(COUPLING),
                new TemporaryRejection.StayEndsBeforeItBegins(LocalDate.EPOCH, LocalDate.EPOCH.minusDays(1)),
                new TemporaryRejection.EndOfProject("BW-1"));
    }

    @Override
    protected Set<String> faults() {
        return Set.of(
                "fault.above-entitled",
                "fault.above-places",
                "fault.before-application",
                "fault.before-from",
                "fault.before-grant",
                "fault.not-granted",
                "fault.cost-without-paid-hold",
                "fault.fewer-than-least",
                "fault.house-rule-limit",
                "fault.house-rule-repeated",
                "fault.more-than-homes",
                "fault.no-figure",
                "fault.no-special-group",
                "fault.period-too-long",
                "fault.place-repeated",
                "fault.share-or-number",
                "fault.without-limit");
    }
}
