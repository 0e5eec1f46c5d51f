// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.conformance.ProblemTexts;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.placement.coupling.domain.Act;
import nl.onderdak.placement.coupling.domain.CouplingRejection.ActNotPossible;
import nl.onderdak.placement.coupling.domain.CouplingRejection.AgeBandUnchanged;
import nl.onderdak.placement.coupling.domain.CouplingRejection.BeforeCoupling;
import nl.onderdak.placement.coupling.domain.CouplingRejection.CountsAlready;
import nl.onderdak.placement.coupling.domain.CouplingRejection.CoupledBeforePermit;
import nl.onderdak.placement.coupling.domain.CouplingRejection.CoupledInFuture;
import nl.onderdak.placement.coupling.domain.CouplingRejection.CoupledThereAlready;
import nl.onderdak.placement.coupling.domain.CouplingRejection.CouplingUnknown;
import nl.onderdak.placement.coupling.domain.CouplingRejection.DayInFuture;
import nl.onderdak.placement.coupling.domain.CouplingRejection.HouseholdAlreadyCoupled;
import nl.onderdak.placement.coupling.domain.CouplingRejection.HouseholdTooLarge;
import nl.onderdak.placement.coupling.domain.CouplingRejection.HouseholdsApart;
import nl.onderdak.placement.coupling.domain.CouplingRejection.MemberArrivedAlready;
import nl.onderdak.placement.coupling.domain.CouplingRejection.MemberHasStayed;
import nl.onderdak.placement.coupling.domain.CouplingRejection.MemberUnknown;
import nl.onderdak.placement.coupling.domain.CouplingRejection.MunicipalityUnknown;
import nl.onderdak.placement.coupling.domain.CouplingRejection.NoMemberArrived;
import nl.onderdak.placement.coupling.domain.CouplingRejection.NoMemberLeft;
import nl.onderdak.placement.coupling.domain.CouplingRejection.NotRefusedUnjustly;
import nl.onderdak.placement.coupling.domain.CouplingRejection.SameHousehold;
import nl.onderdak.placement.coupling.domain.CouplingRejection.VersionOutdated;
import nl.onderdak.placement.coupling.domain.State;
import nl.onderdak.placement.dossier.domain.DossierItem;
import nl.onderdak.placement.dossier.domain.DossierRejection.RequestedAlready;
import nl.onderdak.placement.household.domain.AgeBand;
import nl.onderdak.placement.matching.domain.MatchingRejection.AreaUnknown;
import nl.onderdak.placement.matching.domain.MatchingRejection.HomeDoesNotFit;
import nl.onderdak.placement.matching.domain.MatchingRejection.HomeNotFree;
import nl.onderdak.placement.matching.domain.MatchingRejection.HouseholdChanged;
import nl.onderdak.placement.matching.domain.MatchingRejection.LineDecidedAlready;
import nl.onderdak.placement.matching.domain.MatchingRejection.MatchingEnded;
import nl.onderdak.placement.matching.domain.MatchingRejection.MatchingUnderWay;
import nl.onderdak.placement.matching.domain.MatchingRejection.NoHomeProposed;
import nl.onderdak.placement.matching.domain.Requirement;
import nl.onderdak.placement.offer.domain.OfferRejection.OutOfOrder;
import nl.onderdak.placement.offer.domain.OfferRejection.RefusalJudgedAlready;
import nl.onderdak.placement.offer.domain.OfferRejection.RefusalNotJudged;
import nl.onderdak.placement.outlook.domain.OutlookRejection.NotAMinor;
import nl.onderdak.placement.stay.domain.StayRejection.AlreadyHoused;
import nl.onderdak.placement.stay.domain.StayRejection.DossierIncomplete;
import nl.onderdak.placement.stay.domain.StayRejection.DwellingOccupied;
import nl.onderdak.placement.stay.domain.StayRejection.HousedBeforeArrival;
import nl.onderdak.placement.stay.domain.StayRejection.HousedBeforeCoupling;
import nl.onderdak.placement.stay.domain.StayRejection.HousedBeforePermit;
import nl.onderdak.placement.stay.domain.StayRejection.HousedInFuture;
import nl.onderdak.placement.stay.domain.StayRejection.MovedOnSince;
import nl.onderdak.placement.stay.domain.StayRejection.NotArrived;
import nl.onderdak.placement.stay.domain.StayRejection.NothingToCorrect;
import nl.onderdak.placement.stay.domain.StayRejection.ReasonDoesNotFit;
import nl.onderdak.placement.stay.domain.StayRejection.RegisteredInFuture;
import nl.onderdak.placement.stay.domain.StayRejection.ReturnedAlready;
import nl.onderdak.placement.stay.domain.StayRejection.ReturnedBeforeHoused;
import nl.onderdak.placement.stay.domain.StayRejection.StayTooLong;
import nl.onderdak.placement.stay.domain.StayRejection.StayUnknown;
import nl.onderdak.placement.stay.domain.StayRejection.UntilBeforeHoused;

class ProblemTextsTest extends ProblemTexts {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");

    private static final List<Rejection> REJECTIONS = List.of(
            new MunicipalityUnknown(ALMELO, DAY),
            new HouseholdAlreadyCoupled(),
            new CoupledBeforePermit(DAY, DAY),
            new CoupledInFuture(DAY, DAY),
            new NoMemberArrived(),
            new ActNotPossible(Act.OFFER, State.HOUSED),
            new CoupledThereAlready(ALMELO),
            new CountsAlready(3),
            new BeforeCoupling(DAY, DAY),
            new DayInFuture(DAY, DAY),
            new MemberUnknown(7),
            new AgeBandUnchanged(7, AgeBand.AGE_18_20),
            new MemberArrivedAlready(7),
            new MemberHasStayed(7),
            new NoMemberLeft(),
            new NotRefusedUnjustly(),
            new HouseholdsApart(ALMELO, new MunicipalityCode("GM0153")),
            new SameHousehold(),
            new HouseholdTooLarge(31, 30),
            new CouplingUnknown(UUID.randomUUID()),
            new VersionOutdated("1", 2),
            new RefusalNotJudged(),
            new RefusalJudgedAlready(DAY),
            new OutOfOrder(DAY, DAY),
            new HousedBeforePermit(DAY, DAY),
            new HousedBeforeCoupling(DAY, DAY),
            new HousedInFuture(DAY, DAY),
            new UntilBeforeHoused(DAY, DAY),
            new StayTooLong(DAY, DAY),
            new RegisteredInFuture(DAY, DAY),
            new HousedBeforeArrival(7, DAY),
            new NotArrived(7),
            new AlreadyHoused(DAY),
            new DwellingOccupied("C001-4711"),
            new StayUnknown(7),
            new NothingToCorrect(),
            new ReasonDoesNotFit(CorrectionReason.WRONG_DATE),
            new ReturnedAlready(DAY),
            new ReturnedBeforeHoused(DAY, DAY),
            new MovedOnSince(7),
            new DossierIncomplete(Set.of(DossierItem.BSN)),
            new RequestedAlready(DossierItem.BSN),
            new NotAMinor(7),
            new AreaUnknown("GM0141"),
            new MatchingUnderWay("GM0141"),
            new MatchingEnded(),
            new LineDecidedAlready(DAY),
            new NoHomeProposed(),
            new HouseholdChanged(),
            new HomeNotFree(),
            new HomeDoesNotFit(Set.of(Requirement.RENT)));

    @Override
    protected List<Rejection> rejections() {
        return REJECTIONS;
    }

    @Override
    protected Set<String> faults() {
        return Set.of();
    }
}
