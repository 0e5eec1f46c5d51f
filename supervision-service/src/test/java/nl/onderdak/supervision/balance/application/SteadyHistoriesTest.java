// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.supervision.balance.application.SteadyFigures.Key;
import nl.onderdak.supervision.balance.domain.Area;
import org.junit.jupiter.api.Test;

class SteadyHistoriesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final LedgerState LEDGER =
            new LedgerState(1, List.of(3L, 4L, 5L), Instant.parse("2024-01-10T09:00:00Z"));
    private static final Key KEY =
            new Key(LEDGER, new Organisation.Province(new ProvinceCode("PV23")), new Area.Country(), DAY, DAY);

    private final SteadyHistories histories = new SteadyHistories();
    private int reads;

    @Test
    void historiesAreReadOnceWhileTheLedgerHoldsTheSame() {
        read(KEY, 1);
        read(KEY, 1);

        assertEquals(1, reads);
    }

    @Test
    void anEventOrAnotherOrganisationReadsAgain() {
        read(KEY, 1);
        read(new Key(new LedgerState(1, List.of(3L, 4L, 6L), LEDGER.latest()), KEY.by(), KEY.area(), DAY, DAY), 1);
        read(new Key(LEDGER, new Organisation.Rijk(), KEY.area(), DAY, DAY), 1);

        assertEquals(3, reads);
    }

    @Test
    void historiesOfARebuiltLedgerAreNotKept() {
        read(KEY, 2);
        read(KEY, 1);

        assertEquals(2, reads);
    }

    @Test
    void withoutAKeyEachReadIsOne() {
        read(null, 1);
        read(null, 1);

        assertEquals(2, reads);
    }

    private void read(Key key, long generation) {
        histories
                .histories(
                        Optional.ofNullable(key),
                        () -> Uni.createFrom().item(() -> {
                            reads++;
                            return new SeenHistories(generation, List.of());
                        }))
                .await()
                .indefinitely();
    }
}
