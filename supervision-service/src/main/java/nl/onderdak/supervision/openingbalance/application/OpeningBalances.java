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

    /**
     * The present opening balances of these municipalities; until the transaction ends, no other transaction can set
     * one.
     */
    Uni<Map<MunicipalityCode, OpeningBalance>> findToSet(Collection<MunicipalityCode> municipalities);

    /** The ledger without the opening balance, for each municipality and day; absent without entries. */
    Uni<Map<Day, OpeningBalance.Ledger>> ledger(Collection<Day> days);

    /** A municipality at the end of a day. */
    record Day(MunicipalityCode municipality, LocalDate asOf) {}

    /** Stores new and replaced opening balances. */
    Uni<Void> keep(List<OpeningBalance> set, Instant recordedAt);

    /**
     * Sorted by code of the municipality.
     *
     * @param jurisdiction only of municipalities within it
     * @param municipality only of this one, or empty
     * @param after code after which the page begins, or null for the first page
     * @param limit maximum number of opening balances
     */
    Uni<List<OpeningBalance>> list(
            Jurisdiction jurisdiction, Optional<MunicipalityCode> municipality, String after, int limit);
}
