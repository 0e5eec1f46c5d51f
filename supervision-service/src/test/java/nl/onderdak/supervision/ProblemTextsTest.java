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
import nl.onderdak.supervision.openingbalance.application.ImportOpeningBalances.LineRejection;
import nl.onderdak.supervision.openingbalance.domain.OpeningBalanceRejection;
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
                new OverviewRejection.OverviewNotFinal(Set.of(Provisional.SOURCE_BEHIND)));
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
