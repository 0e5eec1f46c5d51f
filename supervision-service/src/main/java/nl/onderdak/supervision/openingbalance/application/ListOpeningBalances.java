// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.openingbalance.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.openingbalance.domain.OpeningBalance;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** Lists the opening balances. */
@ApplicationScoped
public class ListOpeningBalances {

    private final OpeningBalances openingBalances;
    private final Jurisdictions jurisdictions;

    ListOpeningBalances(OpeningBalances openingBalances, Jurisdictions jurisdictions) {
        this.openingBalances = openingBalances;
        this.jurisdictions = jurisdictions;
    }

    /**
     * The opening balances within the jurisdiction of the caller, sorted by municipality.
     *
     * @param after code after which the page begins, or null for the first page
     */
    @NoFacts
    @WithTransaction
    public Uni<List<OpeningBalance>> list(
            Organisation by, Optional<MunicipalityCode> municipality, String after, int limit) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> openingBalances.list(jurisdiction, municipality, after, limit));
    }
}
