// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    @ParameterizedTest
    @CsvSource({"1, PT1S", "2, PT2S", "11, PT17M4S", "12, PT34M8S", "13, PT1H", "14, PT1H", "1000000, PT1H"})
    void thePauseDoublesUpToAnHour(int failures, Duration pause) {
        assertEquals(pause, Backoff.after(failures, 0));
    }

    @Test
    void itIsShorterByUpToAFifth() {
        assertEquals(Duration.ofMillis(800), Backoff.after(1, 1));
        assertEquals(Duration.ofMinutes(54), Backoff.after(20, 0.5));
    }
}
