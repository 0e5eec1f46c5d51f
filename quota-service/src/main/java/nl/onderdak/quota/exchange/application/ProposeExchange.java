// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.quota.exchange.domain.Exchange;
import nl.onderdak.quota.exchange.domain.ExchangeTerms;
import nl.onderdak.web.problem.Outcome;
import nl.onderdak.web.problem.Refused;

/** Records the proposal of a municipality for an exchange (<i>uitruil</i>). */
@ApplicationScoped
public class ProposeExchange {

    private final Exchanges exchanges;
    private final QuotasAtStake atStake;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    ProposeExchange(Exchanges exchanges, QuotasAtStake atStake) {
        this.exchanges = exchanges;
        this.atStake = atStake;
    }

    /** @return the open proposal; fails with {@link Refused} when a rule is broken */
    @WithTransaction
    public Uni<Exchange> propose(Organisation by, ExchangeTerms terms) {
        var proposer = Parties.municipality(by);
        return atStake.asTheyAre(proposer, terms)
                .map(circumstances -> Outcome.acceptedOrRefused(
                                Exchange.propose(ids.generate(), proposer, terms, circumstances))
                        .state())
                .call(exchanges::add);
    }
}
