// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.apportionment.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.quota.apportionment.domain.Apportionment;
import nl.onderdak.quota.exchange.application.Exchanges;
import nl.onderdak.quota.exchange.domain.Exchange;
import nl.onderdak.quota.quota.application.MunicipalQuotas;
import nl.onderdak.quota.quota.application.RecordQuotas;
import nl.onderdak.quota.quota.domain.MunicipalQuota;
import nl.onderdak.quota.quota.domain.MunicipalQuota.ExchangedPersons;
import nl.onderdak.quota.register.application.FindConstituents;
import nl.onderdak.quota.target.application.ApportionedTarget;
import nl.onderdak.quota.target.application.Quotas;
import nl.onderdak.quota.target.domain.NationalTarget;

/**
 * Apportions a national target over the municipalities within the transaction of the caller: records their quotas, and
 * lapses or restores exchanges.
 */
@ApplicationScoped
public class ApportionTarget implements Quotas {

    private final FindConstituents constituents;
    private final MunicipalQuotas quotas;
    private final Exchanges exchanges;
    private final RecordQuotas recordQuotas;

    ApportionTarget(
            FindConstituents constituents, MunicipalQuotas quotas, Exchanges exchanges, RecordQuotas recordQuotas) {
        this.constituents = constituents;
        this.quotas = quotas;
        this.exchanges = exchanges;
        this.recordQuotas = recordQuotas;
    }

    @Override
    public Uni<ApportionedTarget> apportion(NationalTarget target, QuotaCause cause) {
        return constituents
                .inhabitants(target.halfYear(), target.current().population(), null)
                .chain(inhabitants -> quotas.newest(target)
                        .chain(previous -> carriedBy(previous)
                                .map(carried -> Apportionment.of(target, inhabitants, previous, carried, cause))))
                .call(apportionment -> updateAll(apportionment.exchanges()))
                .chain(apportionment -> recordQuotas.record(apportionment.changes()))
                .chain(() -> apportioned(List.of(target)))
                .map(List::getFirst);
    }

    @Override
    public Uni<List<ApportionedTarget>> apportioned(List<NationalTarget> targets) {
        return quotas.sums(targets.stream().map(NationalTarget::halfYear).toList())
                .map(sums -> targets.stream()
                        .map(target -> new ApportionedTarget(target, sums.getOrDefault(target.halfYear(), Map.of())))
                        .toList());
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
