// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.onderdak.conformance.ProblemTexts;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.quota.exchange.domain.ExchangeRejection;
import nl.onderdak.quota.publishedfigure.PublishedFigureRejection;
import nl.onderdak.quota.regime.domain.RegimeRejection;
import nl.onderdak.quota.register.domain.MunicipalityRejection;
import nl.onderdak.quota.register.domain.PopulationRejection;
import nl.onderdak.quota.register.domain.ReferenceDate;
import nl.onderdak.quota.register.domain.ReorganisationRejection;
import nl.onderdak.quota.simulation.domain.Indicator;
import nl.onderdak.quota.simulation.domain.SimulationRejection;
import nl.onderdak.quota.target.domain.TargetRejection;
import org.junit.jupiter.api.Test;

class ProblemTextsTest extends ProblemTexts {

    private static final LocalDate DAY = LocalDate.of(2023, 1, 1);
    private static final HalfYear HALF_YEAR = new HalfYear(2024, 1);

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");

    private static final List<Rejection> REJECTIONS = List.of(
            new MunicipalityRejection.AlreadyRegistered(ALMELO),
            new MunicipalityRejection.EndedByReorganisation(ALMELO, DAY),
            new MunicipalityRejection.EndsBeforeItBegins(DAY, DAY.minusDays(1)),
            new PopulationRejection.AlreadyGiven(DAY),
            new PopulationRejection.SumDiffers(17_811_290, 17_811_291),
            new PopulationRejection.SumExceedsNational(17_811_292, 17_811_291),
            new ReferenceDate.WrongReferenceDate(HALF_YEAR, DAY.plusYears(1), DAY),
            new PopulationRejection.NationalFiguresDiffer(17_811_290, 17_811_291),
            new TargetRejection.AlreadyPublished(HALF_YEAR),
            new TargetRejection.PopulationMissing(HALF_YEAR, DAY),
            new TargetRejection.DefinitiveStaysDefinitive(HALF_YEAR),
            new TargetRejection.EffectiveOutsideHalfYear(DAY, HALF_YEAR),
            new TargetRejection.EffectiveBeforeReplaced(DAY, DAY.plusDays(1)),
            new SimulationRejection.WeightsDoNotAddUp(999),
            new SimulationRejection.NothingToApportion(HALF_YEAR),
            new SimulationRejection.IndicatorNotGiven(Indicator.TURNOVER),
            new SimulationRejection.IndicatorValuesMissing(Indicator.TURNOVER, Set.of(ALMELO)),
            new SimulationRejection.IndicatorIsZero(Indicator.TURNOVER),
            new ExchangeRejection.SumNotZero(-1),
            new ExchangeRejection.ProposerTakesNoPart(ALMELO),
            new ExchangeRejection.NoQuota(ALMELO, HALF_YEAR),
            new ExchangeRejection.QuotaIsForecast(HALF_YEAR),
            new ExchangeRejection.BelowZero(ALMELO, 73, -74),
            new ExchangeRejection.HalfYearClosed(HALF_YEAR, HALF_YEAR.end()),
            new ExchangeRejection.PartyEnded(ALMELO, DAY),
            new ExchangeRejection.NotOpen(),
            new ExchangeRejection.AlreadyAgreed(ALMELO),
            new ExchangeRejection.NotTheProposer(ALMELO),
            new ExchangeRejection.NothingToRevoke(new UUID(0, 1)),
            new ExchangeRejection.NotTheOpposite(new UUID(0, 1)),
            new ExchangeRejection.SuggestedByProvince(new ProvinceCode("PV23")),
            new ExchangeRejection.PartyTakesNoPart(),
            new PublishedFigureRejection.MunicipalityUnknown(ALMELO),
            new PublishedFigureRejection.AlreadyGiven(ALMELO, HALF_YEAR, 1),
            new RegimeRejection.NoRegime(HALF_YEAR, DAY),
            new RegimeRejection.BeginsWithinHalfYear(DAY, DAY, DAY),
            new RegimeRejection.EndsWithinHalfYear(DAY, DAY, DAY),
            new RegimeRejection.EndsBeforeItBegins(DAY, DAY),
            new RegimeRejection.OverlapsAnother(DAY, DAY),
            new RegimeRejection.LaterTargetStands(HALF_YEAR, DAY),
            new ReorganisationRejection.MunicipalityAbsent(ALMELO, DAY),
            new ReorganisationRejection.SucceedsItself(ALMELO),
            new ReorganisationRejection.Overlaps(ALMELO, DAY),
            new ReorganisationRejection.TooLate(DAY, HALF_YEAR),
            new ReorganisationRejection.ReferenceDatesDiffer(ALMELO, List.of(DAY)),
            new ReorganisationRejection.NotCounted(ALMELO, DAY),
            new ReorganisationRejection.PartsDiffer(ALMELO, DAY, 14_458, 14_459),
            new ReorganisationRejection.PartsExceed(ALMELO, DAY, 14_460, 14_459));

    private static final Set<String> FAULTS = Set.of(
            "unknown-municipality",
            "ended-municipality",
            "municipality-named-twice",
            "not-first-of-january",
            "unknown-cbs-layout",
            "invalid-cbs-period",
            "not-in-file",
            "other-needs-description",
            "unknown-indicator-set",
            "values-not-wanted",
            "party-takes-over-no-persons",
            "hands-over-to-itself",
            "part-named-twice",
            "merger-has-one-successor",
            "division-is-of-one",
            "division-has-several-successors",
            "reference-date-named-twice",
            "not-a-successor");

    @Test
    void theDifferenceOfASumIsNamed() {
        assertEquals(
                "De gemeenten tellen samen 17.811.290 inwoners en het land 17.811.291: een verschil van -1.",
                detail("nl", new PopulationRejection.SumDiffers(17_811_290, 17_811_291)));
    }

    @Override
    protected List<Rejection> rejections() {
        return REJECTIONS;
    }

    @Override
    protected Set<String> faults() {
        return FAULTS.stream().map(code -> code + ".detail").collect(Collectors.toSet());
    }
}
