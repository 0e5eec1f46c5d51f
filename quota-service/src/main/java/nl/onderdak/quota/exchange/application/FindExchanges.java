// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.quota.exchange.domain.Exchange;
import nl.onderdak.web.problem.NotFound;

/** Reads exchanges within the jurisdiction of the caller. */
@ApplicationScoped
public class FindExchanges {

    private final Exchanges exchanges;
    private final Parties parties;
    private final Clock clock;

    FindExchanges(Exchanges exchanges, Parties parties, Clock clock) {
        this.exchanges = exchanges;
        this.parties = parties;
        this.clock = clock;
    }

    /** @return fails with {@link NotFound} when no such exchange exists within the jurisdiction of the organisation */
    @WithTransaction
    public Uni<Exchange> one(Organisation by, UUID id) {
        return exchanges
                .find(id)
                .chain(found -> parties.seen(found, by))
                .map(exchange -> exchange.on(DutchCalendar.today(clock)));
    }

    /**
     * Lists up to {@code limit} exchanges after an id, in the order of their proposal. A filter that is null selects
     * all.
     */
    @WithTransaction
    public Uni<List<Exchange>> list(
            Organisation by, HalfYear halfYear, MunicipalityCode municipality, Stage stage, UUID after, int limit) {
        var today = DutchCalendar.today(clock);
        return parties.jurisdiction(by)
                .chain(jurisdiction -> exchanges.list(
                        jurisdiction, new Exchanges.Filter(halfYear, municipality, stage, today), after, limit))
                .map(found -> found.stream().map(exchange -> exchange.on(today)).toList());
    }
}
