// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.quota.exchange.domain.Exchange;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Exchanges of quotas. */
public interface Exchanges {

    /** The exchange with this id. */
    Uni<Optional<Exchange>> find(UUID id);

    /** The same, locked until the transaction ends. */
    Uni<Optional<Exchange>> lock(UUID id);

    /** Those of these ids, and those that they revoke. */
    Uni<List<Exchange>> withRevoked(Collection<UUID> ids);

    /** Lists up to {@code limit} exchanges of a jurisdiction by the order of proposal, after the given id. */
    Uni<List<Exchange>> list(Jurisdiction jurisdiction, ExchangeFilter filter, UUID after, int limit);

    /** Adds a proposal. */
    Uni<Void> add(Exchange exchange);

    /** Stores a next version: who agreed, and the state. */
    Uni<Void> update(Exchange exchange);
}
