// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.balance.domain.Supply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcuseTest {

    private static final HalfYear HALF_YEAR = HalfYear.valueOf("2018-H1");

    private static Optional<Supply> supply(long supply, long shortBy) {
        return Optional.of(new Supply(HALF_YEAR, LocalDate.of(2018, 4, 1), supply, shortBy));
    }

    /** 's-Hertogenbosch 2018: a quota of 146 and 82 requests for housing; and both sides of each bound. */
    @ParameterizedTest
    @CsvSource({
        "146, 82, 82, 64, 64, 0",
        "146, 81, 82, 65, 64, 1",
        "146, 83, 82, 63, 63, 0",
        "146, 82, 145, 64, 1, 63",
        "146, 82, 81, 64, 64, 0",
        "146, 146, 82, 0, 0, 0",
        "146, 147, 82, 0, 0, 0",
        "146, 145, 82, 1, 1, 0",
        "146, 0, 0, 146, 146, 0"
    })
    void tooFewCouplingsExcuseAsManyPersonsAsTheyFallShort(
            long corrected, long realised, long supply, long shortfall, long excusable, long culpable) {
        assertEquals(
                new Excuse(shortfall, excusable, culpable),
                Excuse.of(corrected, realised - corrected, supply(supply, Math.max(0, corrected - supply))));
    }

    @Test
    void enoughCouplingsExcuseNothing() {
        assertEquals(new Excuse(64, 0, 64), Excuse.of(146, -64, supply(146, 0)));
        assertEquals(new Excuse(64, 0, 64), Excuse.of(146, -64, supply(147, 0)));
        assertEquals(new Excuse(64, 0, 64), Excuse.of(146, -64, Optional.empty()));
    }

    @Test
    void aShortageThatIsOverExcusesNothing() {
        assertEquals(new Excuse(64, 0, 64), Excuse.of(146, -64, supply(82, 0)));
    }

    @Test
    void thePartsAddUpToTheShortfall() {
        for (long seed = 0; seed < 10_000; seed++) {
            var random = new Random(seed);
            var supplied =
                    random.nextBoolean() ? supply(random.nextInt(200), random.nextInt(3)) : Optional.<Supply>empty();
            var excuse = Excuse.of(random.nextInt(300) - 50, random.nextInt(300) - 200, supplied);
            assertEquals(excuse.shortfall(), excuse.excusable() + excuse.culpable());
            assertTrue(excuse.excusable() >= 0 && excuse.culpable() >= 0);
        }
        assertThrows(IllegalArgumentException.class, () -> new Excuse(3, 2, 2));
        assertThrows(IllegalArgumentException.class, () -> new Excuse(3, -1, 4));
    }
}
