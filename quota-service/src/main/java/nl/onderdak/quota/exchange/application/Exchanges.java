// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.exchange.domain.Exchange;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Exchanges of quotas. */
public interface Exchanges {

    /** Returns the exchange with this id. */
    Uni<Optional<Exchange>> find(UUID id);

    /** Returns the exchange with this id and locks it until the transaction ends. */
    Uni<Optional<Exchange>> lock(UUID id);

    /** Returns the exchanges with these ids and those that they revoke. */
    Uni<List<Exchange>> withRevoked(Collection<UUID> ids);

    /** Lists up to {@code limit} exchanges of a jurisdiction by the order of proposal, after the given id. */
    Uni<List<Exchange>> list(Jurisdiction jurisdiction, Filter filter, UUID after, int limit);

    /** Adds a proposal. */
    Uni<Void> add(Exchange exchange);

    /** Stores the next version: agreements and state. */
    Uni<Void> update(Exchange exchange);

    /**
     * Selects exchanges; a filter that is null selects all.
     *
     * @param halfYear of this half-year
     * @param municipality in which this municipality takes part
     * @param stage in this state
     * @param today the Dutch calendar day, never null
     */
    record Filter(HalfYear halfYear, MunicipalityCode municipality, Stage stage, LocalDate today) {}
}
