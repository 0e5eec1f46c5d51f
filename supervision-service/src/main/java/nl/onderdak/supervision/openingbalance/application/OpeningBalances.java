// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.openingbalance.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.openingbalance.domain.OpeningBalance;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** The opening balances, one per municipality. */
public interface OpeningBalances {

    /** Those of these municipalities that have one; nobody else can set one until the transaction ends. */
    Uni<Map<MunicipalityCode, OpeningBalance>> findToSet(Collection<MunicipalityCode> municipalities);

    /** What the ledger shows of a municipality on a day, of each that is asked, without its opening balance. */
    Uni<Map<Day, OpeningBalance.Ledger>> ledger(Collection<Day> days);

    /** A municipality at the end of a day. */
    record Day(MunicipalityCode municipality, LocalDate asOf) {}

    /** Keeps new and replaced ones. */
    Uni<Void> keep(List<OpeningBalance> set, Instant recordedAt);

    /**
     * By code.
     *
     * @param jurisdiction only of municipalities within it
     * @param municipality only of this one, or empty
     * @param after code after which to go on, or null to begin
     * @param limit how many at most
     */
    Uni<List<OpeningBalance>> list(
            Jurisdiction jurisdiction, Optional<MunicipalityCode> municipality, String after, int limit);
}
