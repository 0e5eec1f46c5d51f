// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.apportionment.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.quota.apportionment.domain.RevisedQuotas;
import nl.onderdak.quota.exchange.application.Exchanges;
import nl.onderdak.quota.exchange.domain.Exchange;
import nl.onderdak.quota.quota.application.MunicipalQuotas;
import nl.onderdak.quota.quota.application.RecordQuotas;
import nl.onderdak.quota.quota.domain.MunicipalQuota;
import nl.onderdak.quota.quota.domain.MunicipalQuota.ExchangedPersons;
import nl.onderdak.quota.register.application.FindConstituents;
import nl.onderdak.quota.target.domain.NationalTarget;

/**
 * Apportions a later revision of a national target within the transaction of the caller: records the quotas, and lapses
 * or restores exchanges.
 */
@ApplicationScoped
public class ApportionRevision {

    private final FindConstituents constituents;
    private final MunicipalQuotas quotas;
    private final Exchanges exchanges;
    private final RecordQuotas recordQuotas;

    ApportionRevision(
            FindConstituents constituents, MunicipalQuotas quotas, Exchanges exchanges, RecordQuotas recordQuotas) {
        this.constituents = constituents;
        this.quotas = quotas;
        this.exchanges = exchanges;
        this.recordQuotas = recordQuotas;
    }

    /** @param cause cause of the newest revision */
    public Uni<Void> apportion(NationalTarget target, QuotaCause cause) {
        return constituents
                .inhabitants(target.halfYear(), target.current().population(), null)
                .chain(inhabitants -> quotas.newest(target)
                        .chain(previous -> carriedBy(previous)
                                .map(carried -> RevisedQuotas.of(target, inhabitants, previous, carried, cause))))
                .call(revised -> updateAll(revised.exchanges()))
                .chain(revised -> recordQuotas.record(revised.changes()));
    }

    private Uni<List<Exchange>> carriedBy(List<MunicipalQuota> previous) {
        var ids = previous.stream()
                .flatMap(quota -> quota.exchanges().stream())
                .map(ExchangedPersons::exchange)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : exchanges.withRevoked(ids);
    }

    private Uni<Void> updateAll(List<Exchange> changed) {
        return changed.stream()
                .map(exchange -> (Uni<Void>) exchanges.update(exchange))
                .reduce(Uni.createFrom().voidItem(), (before, next) -> before.chain(() -> next));
    }
}
