// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.openingbalance.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.openingbalance.domain.OpeningBalance;

/** The opening balances, one per municipality. */
public interface OpeningBalances {

    /** Those of these municipalities that have one; nobody else can set one until the transaction ends. */
    Uni<Map<MunicipalityCode, OpeningBalance>> findToSet(Collection<MunicipalityCode> municipalities);

    /** Keeps new and replaced ones. */
    Uni<Void> keep(List<OpeningBalance> set, Instant recordedAt);

    /**
     * By code.
     *
     * @param municipality only of this one, or empty
     * @param province only of municipalities of this one, or empty
     * @param after code after which to go on, or null to begin
     * @param limit how many at most
     */
    Uni<List<OpeningBalance>> list(
            Optional<MunicipalityCode> municipality, Optional<ProvinceCode> province, String after, int limit);
}
