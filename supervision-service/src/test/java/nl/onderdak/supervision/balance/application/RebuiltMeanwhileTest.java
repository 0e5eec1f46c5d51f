// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import static nl.onderdak.supervision.Facts.awaitBalance;
import static nl.onderdak.supervision.Facts.definitive;
import static nl.onderdak.supervision.Facts.municipality;
import static nl.onderdak.supervision.Facts.publish;
import static nl.onderdak.supervision.Facts.quotaSet;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.inbox.Rebuild;
import nl.onderdak.messaging.sql.FreshSession;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.ledger.application.BookEvents;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

/** A rebuild of the ledger between the look at its completeness and the read of the figure. */
@ServiceTest
class RebuiltMeanwhileTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    private final Certainty certainty;
    private final Balances balances;
    private final FindBalance findBalance;
    private final Rebuild rebuild;
    private final Sql sql;
    private final FreshSession sessions;

    @Inject
    RebuiltMeanwhileTest(
            Certainty certainty,
            Balances balances,
            FindBalance findBalance,
            Rebuild rebuild,
            Sql sql,
            FreshSession sessions) {
        this.certainty = certainty;
        this.balances = balances;
        this.findBalance = findBalance;
        this.rebuild = rebuild;
        this.sql = sql;
        this.sessions = sessions;
    }

    @Test
    void aFigureOfTheEmptiedLedgerIsReadAgainAndNotFinal() {
        // Given
        municipality("GM0921");
        publish(quotaSet("GM0921", "2024-H1", definitive(60), null), 1, Instant.parse("2024-01-10T09:00:00Z"));
        awaitBalance("GM0921", DAY.toString(), -60);
        await().atMost(PATIENCE).until(this::isComplete);
        var presents = new ArrayList<Certainty.Present>();

        // When
        var reasons = call(certainty.around(present -> {
            presents.add(present);
            return presents.size() == 1
                    ? emptied().chain(() -> reasons(present, presents.getFirst()))
                    : reasons(present, presents.getFirst());
        }));

        // Then
        assertEquals(2, presents.size());
        assertTrue(reasons.contains(Provisional.SOURCE_BEHIND), reasons.toString());
        await().atMost(PATIENCE).until(this::isComplete);
        awaitBalance("GM0921", DAY.toString(), -60);
    }

    /** As an operator does by hand. */
    private Uni<Void> emptied() {
        return Panache.withTransaction(() -> rebuild.forget(BookEvents.CONSUMER)
                .chain(() -> sql.execute("select ledger_reset()"))
                .replaceWithVoid());
    }

    /** The reasons why the figure as known at the moment of the first look is provisional. */
    private Uni<Certainty.Seen<Set<Provisional>>> reasons(Certainty.Present present, Certainty.Present first) {
        var asOf = new AsOf(DAY, Optional.of(first.completeUpTo().orElseThrow()));
        return balances.figureOfCountry(asOf)
                .map(figure ->
                        new Certainty.Seen<>(figure.generation(), present.reasons(new Area.Country(), asOf, false)));
    }

    private boolean isComplete() {
        var country = call(findBalance.find(new Organisation.Rijk(), new Area.Country(), AsOf.of(DAY, null)));
        return !country.orElseThrow().provisional().contains(Provisional.SOURCE_BEHIND);
    }

    private <T> T call(Uni<T> work) {
        return sessions.run(sessions.eventLoop(), () -> work).await().atMost(PATIENCE);
    }
}
