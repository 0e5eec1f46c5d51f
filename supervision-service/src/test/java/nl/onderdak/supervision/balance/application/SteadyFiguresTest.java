// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.supervision.balance.application.SteadyFigures.Key;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.Balance;
import org.junit.jupiter.api.Test;

class SteadyFiguresTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final LedgerState LEDGER =
            new LedgerState(1, List.of(3L, 4L, 5L), Instant.parse("2024-01-10T09:00:00Z"));
    private static final Key KEY = new Key(
            LEDGER,
            new Organisation.Province(new ProvinceCode("PV23")),
            new Area.OneMunicipality(new MunicipalityCode("GM0141")),
            DAY,
            DAY);

    private final SteadyFigures figures = new SteadyFigures();
    private int reads;

    @Test
    void aFigureIsReadOnceWhileTheLedgerHoldsTheSame() {
        read(KEY, 1);
        read(new Key(new LedgerState(1, List.of(3L, 4L, 5L), LEDGER.latest()), KEY.by(), KEY.area(), DAY, DAY), 1);

        assertEquals(1, reads);
    }

    @Test
    void anEventAnotherOrganisationAnotherAreaOrAnotherDayReadsAgain() {
        read(KEY, 1);
        read(new Key(new LedgerState(1, List.of(3L, 5L, 5L), LEDGER.latest()), KEY.by(), KEY.area(), DAY, DAY), 1);
        read(new Key(LEDGER, new Organisation.Rijk(), KEY.area(), DAY, DAY), 1);
        read(new Key(LEDGER, KEY.by(), new Area.Country(), DAY, DAY), 1);
        read(new Key(LEDGER, KEY.by(), KEY.area(), DAY.minusDays(1), DAY), 1);
        read(new Key(LEDGER, KEY.by(), KEY.area(), DAY, DAY.plusDays(1)), 1);

        assertEquals(6, reads);
    }

    @Test
    void aFigureOfARebuiltLedgerIsNotKept() {
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
        figures.figure(
                        Optional.ofNullable(key),
                        () -> Uni.createFrom().item(() -> {
                            reads++;
                            return new Figure(generation, Optional.empty(), false, Balance.none(DAY));
                        }))
                .await()
                .indefinitely();
    }
}
