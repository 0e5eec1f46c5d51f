// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.digest.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDigestsTest {

    @ParameterizedTest
    @CsvSource({"PT1H, PT2H", "30m, PT1H", "PT30S, PT1M", "PT31S, PT1M2S", "PT5S, PT1M", "off, PT1M"})
    void aDigestMayBeTwoPeriodsOldAndAtLeastAMinute(String period, Duration maximumAge) {
        assertEquals(maximumAge, CheckDigests.twoPeriods(period));
    }
}
