// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import nl.onderdak.conformance.ProblemTexts;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.ladder.domain.LadderRejection;
import nl.onderdak.supervision.openingbalance.application.ImportOpeningBalances.LineRejection;
import nl.onderdak.supervision.openingbalance.domain.OpeningBalanceRejection;
import nl.onderdak.supervision.policy.domain.FourEyes;
import nl.onderdak.supervision.policy.domain.Step;
import nl.onderdak.supervision.publication.domain.OverviewRejection;

class ProblemTextsTest extends ProblemTexts {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 31);
    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");

    @Override
    protected List<Rejection> rejections() {
        return List.of(
                new LineRejection.UnknownMunicipality(),
                new LineRejection.DuplicateMunicipality(),
                new OpeningBalanceRejection.NotEndOfHalfYear(DAY),
                new OpeningBalanceRejection.LedgerHasEntries(ALMELO, DAY, -31, -52, -21),
                new OpeningBalanceRejection.NoSuchMunicipality(ALMELO, DAY),
                new OpeningBalanceRejection.NotOver(DAY),
                new OverviewRejection.MonthNotBegun(YearMonth.of(2024, 7)),
                new OverviewRejection.MonthPublished(YearMonth.of(2024, 7)),
                new OverviewRejection.NothingToPublish(YearMonth.of(2024, 7)),
                new OverviewRejection.OverviewNotFinal(Set.of(Provisional.SOURCE_BEHIND)),
                new FourEyes.ApproverIsAuthor(),
                new LadderRejection.StepSkipped(Step.SIGNAL, Step.ACTIVE_SUPERVISION),
                new LadderRejection.SteppedUpInRound(DAY),
                new LadderRejection.StepTaken(Step.SIGNAL),
                new LadderRejection.DecisionStands(Step.SUBSTITUTION),
                new LadderRejection.LadderFrozen(),
                new LadderRejection.ProposalWaits(),
                new LadderRejection.NothingToApprove(),
                new LadderRejection.ScopeNotOfPolicy("TOTAL"),
                new LadderRejection.NothingOpen("2023-H1"),
                new LadderRejection.IntentionNotAnnounced(),
                new LadderRejection.DecisionIncomplete(),
                new LadderRejection.TermNotInFuture(DAY),
                new LadderRejection.MorePersonsThanOpen(118, 117),
                new LadderRejection.NoDecisionToExecute(),
                new LadderRejection.TermNotPassed(DAY),
                new LadderRejection.NumberReached(52, 52),
                new LadderRejection.NotPresentStep(),
                new LadderRejection.PolicyFreezesNothing(),
                new LadderRejection.NotExcusable(),
                new LadderRejection.NotFrozen(),
                new LadderRejection.NotWithdrawable(Step.SIGNAL),
                new LadderRejection.BacklogRemains(117),
                new LadderRejection.NotAnnounced(Step.SIGNAL),
                new LadderRejection.NoticeOutOfTime(DAY));
    }

    @Override
    protected Set<String> faults() {
        return Set.of(
                "unknown-municipality.detail",
                "duplicate-municipality.detail",
                "half-years-reversed.detail",
                "too-many-half-years.detail",
                "invalid-area.detail",
                "forecast-of-future-day.detail",
                "forecast-until-past.detail",
                "forecast-too-far.detail",
                "pace-given-twice.detail");
    }
}
