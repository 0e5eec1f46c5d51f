// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.digest.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.CountedFact;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.quota.digest.domain.QuotaStep.Amount;
import org.junit.jupiter.api.Test;

class QuotaStepTest {

    private static final HalfYear H1 = HalfYear.valueOf("2024-H1");
    private static final LocalDate DAY = LocalDate.of(2024, 3, 14);

    @Test
    void theFirstQuotaLowersTheBalance() {
        assertEquals(List.of(fact("QUOTA", -73)), facts(Amount.NONE, definitive(73, 73)));
        assertEquals(List.of(fact("FORECAST_QUOTA", -80)), facts(Amount.NONE, forecast(80, 80)));
    }

    @Test
    void aRevisionIsTheDifference() {
        assertEquals(List.of(fact("QUOTA", -5)), facts(definitive(73, 73), definitive(78, 78)));
        assertEquals(List.of(fact("QUOTA", 5)), facts(definitive(73, 73), definitive(68, 68)));
    }

    @Test
    void aForecastThatBecomesDefinitiveIsSeenAlsoWhenItStaysTheSame() {
        assertEquals(
                List.of(fact("QUOTA", -80), fact("FORECAST_QUOTA", 80)), facts(forecast(80, 80), definitive(80, 80)));
    }

    @Test
    void anExchangeCountsAsDefinitive() {
        assertEquals(List.of(fact("QUOTA", 5)), facts(definitive(73, 73), definitive(73, 68)));
        assertEquals(List.of(fact("QUOTA", -5)), facts(forecast(25, 25), forecast(25, 30)));
    }

    @Test
    void aRevisionInWhichAnExchangeLapsesIsOneChange() {
        assertEquals(List.of(fact("QUOTA", -9)), facts(definitive(73, 68), definitive(77, 77)));
    }

    @Test
    void aRevisionThatChangesNothingDoesNotCount() {
        assertEquals(List.of(), facts(definitive(73, 68), definitive(73, 68)));
    }

    private static List<CountedFact> facts(Amount before, Amount after) {
        return new QuotaStep(new MunicipalityCode("GM0141"), H1, 2, DAY, before, after).facts();
    }

    private static CountedFact fact(String kind, int persons) {
        return new CountedFact("GM0141/2024-H1", 2, kind, H1, DAY, persons);
    }

    private static Amount definitive(int computed, int persons) {
        return new Amount(QuotaStatus.DEFINITIVE, computed, persons);
    }

    private static Amount forecast(int computed, int persons) {
        return new Amount(QuotaStatus.FORECAST, computed, persons);
    }
}
