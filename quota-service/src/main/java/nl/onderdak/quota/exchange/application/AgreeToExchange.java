// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.quota.exchange.domain.Circumstances;
import nl.onderdak.quota.exchange.domain.Exchange;
import nl.onderdak.quota.exchange.domain.Settlement;
import nl.onderdak.quota.quota.application.RecordQuotas;
import nl.onderdak.web.concurrency.PreconditionFailed;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.problem.Outcome;
import nl.onderdak.web.problem.Refused;

/** Records the agreement of a college to an exchange; the last agreement changes the quotas and publishes them. */
@ApplicationScoped
public class AgreeToExchange {

    private final Exchanges exchanges;
    private final Parties parties;
    private final QuotasAtStake atStake;
    private final RecordQuotas recordQuotas;

    AgreeToExchange(Exchanges exchanges, Parties parties, QuotasAtStake atStake, RecordQuotas recordQuotas) {
        this.exchanges = exchanges;
        this.parties = parties;
        this.atStake = atStake;
        this.recordQuotas = recordQuotas;
    }

    /**
     * @param expected version of the exchange that the caller has seen
     * @return the exchange in its new version; fails as {@link Parties#decidable}, with {@link PreconditionFailed} when
     *     its version is another, with {@link Refused} when a rule is broken
     */
    @WithTransaction
    public Uni<Exchange> agree(Organisation by, UUID id, SeenVersion expected) {
        var party = Parties.municipality(by);
        // The half-year is locked before the exchange, as a revision does, so that the two never wait for each other.
        return exchanges
                .find(id)
                .chain(found -> parties.decidable(found, by))
                .chain(seen -> atStake.locked(party, seen.terms()))
                .chain(circumstances -> exchanges
                        .lock(id)
                        .map(Optional::orElseThrow)
                        .invoke(exchange -> Version.check(expected, exchange.version()))
                        .map(exchange -> settled(exchange, party, circumstances)))
                .call(this::store)
                .map(Settlement::exchange);
    }

    private static Settlement settled(Exchange exchange, MunicipalityCode party, Circumstances circumstances) {
        return Outcome.acceptedOrRefused(exchange.agree(party, circumstances)).state();
    }

    private Uni<Void> store(Settlement settlement) {
        return exchanges
                .update(settlement.exchange())
                .chain(() -> settlement
                        .revoked()
                        .map(exchanges::update)
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() -> recordQuotas.record(settlement.changes()));
    }
}
