// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.quota.exchange.domain.Circumstances;
import nl.onderdak.quota.exchange.domain.Exchange;
import nl.onderdak.web.concurrency.PreconditionFailed;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.problem.Outcome;
import nl.onderdak.web.problem.Refused;

/** Ends an open exchange: a party refuses it, or its proposer withdraws it. */
@ApplicationScoped
public class EndProposal {

    private final Exchanges exchanges;
    private final Parties parties;
    private final Clock clock;

    EndProposal(Exchanges exchanges, Parties parties, Clock clock) {
        this.exchanges = exchanges;
        this.parties = parties;
        this.clock = clock;
    }

    /**
     * Refuses the exchange for a party.
     *
     * @param expected version of the exchange that the caller has seen
     * @return the exchange in its new version; fails as {@link Parties#decidable}, with {@link PreconditionFailed} when
     *     its version is another, with {@link Refused} when a rule is broken
     */
    @WithTransaction
    public Uni<Exchange> refuse(Organisation by, UUID id, SeenVersion expected) {
        return end(by, id, expected, Exchange::refuse);
    }

    /** Withdraws the exchange for its proposer; fails as {@link #refuse}. */
    @WithTransaction
    public Uni<Exchange> withdraw(Organisation by, UUID id, SeenVersion expected) {
        return end(by, id, expected, Exchange::withdraw);
    }

    private interface Ending {
        Decision<Exchange> of(Exchange exchange, MunicipalityCode party, Circumstances circumstances);
    }

    private Uni<Exchange> end(Organisation by, UUID id, SeenVersion expected, Ending ending) {
        var party = Parties.municipality(by);
        var circumstances = Circumstances.at(DutchCalendar.today(clock), clock.instant());
        return exchanges
                .lock(id)
                .chain(found -> parties.decidable(found, by))
                .invoke(exchange -> Version.check(expected, exchange.version()))
                .map(exchange -> Outcome.acceptedOrRefused(ending.of(exchange, party, circumstances))
                        .state())
                .call(exchanges::update);
    }
}
