// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.openingbalance.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.openingbalance.domain.OpeningBalance;

/** Lists the opening balances. */
@ApplicationScoped
public class ListOpeningBalances {

    private final OpeningBalances openingBalances;

    ListOpeningBalances(OpeningBalances openingBalances) {
        this.openingBalances = openingBalances;
    }

    /** Sorted by municipality, from after a code (null for the first) on. */
    @NoFacts
    @WithTransaction
    public Uni<List<OpeningBalance>> list(
            Optional<MunicipalityCode> municipality, Optional<ProvinceCode> province, String after, int limit) {
        return openingBalances.list(municipality, province, after, limit);
    }
}
