// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.Service;
import nl.onderdak.messaging.inbox.SourceProgress;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.Parked;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.balance.domain.Reading;
import org.junit.jupiter.api.Test;

class ReadingsTest {

    private static final Instant READ = Instant.parse("2024-09-01T10:00:00Z");
    private static final AsOf REQUESTED = new AsOf(LocalDate.of(2024, 6, 30), Optional.empty());

    @Test
    void figuresAreCompleteUpToTheSourceThatIsReadTheLeastFar() {
        // Given
        var present = present(
                new SourceProgress(Service.QUOTA, READ, 0),
                new SourceProgress(Service.PLACEMENT, READ.minusSeconds(1), 7),
                new SourceProgress(Service.SUPERVISION, READ.plusSeconds(1), 0));

        // When
        var settled = present.settle(REQUESTED);

        // Then
        assertEquals(Optional.of(READ.minusSeconds(1)), settled.knownAt());
        assertEquals(Set.of(), present.reasons(new Area.Country(), settled, false));
    }

    @Test
    void aSourceThatWasNeverReadIsListedAndNothingIsFinal() {
        // Given
        var present =
                present(new SourceProgress(Service.QUOTA, READ, 0), new SourceProgress(Service.SUPERVISION, READ, 0));

        // When
        var settled = present.settle(REQUESTED);

        // Then
        assertEquals(
                List.of("quota", "placement", "supervision"),
                present.readings().stream().map(Reading::source).toList());
        assertEquals(Optional.empty(), settled.knownAt());
        assertEquals(Set.of(Provisional.SOURCE_BEHIND), present.reasons(new Area.Country(), settled, false));
    }

    private static Certainty.Present present(SourceProgress... progress) {
        return new Certainty.Present(Certainty.readings(List.of(progress)), Parked.NOTHING, READ.plusSeconds(2));
    }
}
