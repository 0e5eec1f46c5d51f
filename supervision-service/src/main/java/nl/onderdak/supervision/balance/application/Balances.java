// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.BalanceSeries;
import nl.onderdak.supervision.balance.domain.EntrySum;
import nl.onderdak.supervision.balance.domain.ExplainedEntry;
import nl.onderdak.supervision.balance.domain.MunicipalityBalance;
import nl.onderdak.supervision.balance.domain.NamedArea;
import nl.onderdak.supervision.ledger.domain.EntryKind;

/** Figures, each the sum of entries of the ledger. */
public interface Balances {

    /** The area with its name, as the register of municipalities was known then; empty when it was not known. */
    Uni<Optional<NamedArea>> describe(Area area, AsOf asOf);

    /** Whether row security shows the organisation of this transaction every municipality of an area. */
    Uni<Boolean> isWithinRowSecurity(Area area);

    /**
     * The balance of an area, with its name, in one round trip and without a transaction of the use case. A province
     * consists of the municipalities that were known then to lie in it.
     *
     * @param by the organisation whose jurisdiction is checked in the same round trip, or empty for no check
     */
    Uni<Figure> figure(Area area, AsOf asOf, Optional<Organisation> by);

    /**
     * The moment at which the latest entry, or the latest version of a municipality, of any organisation was recorded;
     * read like a figure. The beginning of 1970 when there is none.
     */
    Uni<Instant> latestRecorded();

    /** Where the country stands, in the same way, with the entries of every organisation. */
    Uni<Figure> figureOfCountry(AsOf asOf);

    /**
     * Where each municipality of an area stands, sorted by code; the page begins after a code, or with null at the
     * first.
     */
    Uni<List<MunicipalityBalance>> each(Area area, AsOf asOf, String after, int limit);

    /** The same, in one round trip and without a transaction of the use case. */
    Uni<SeenBalances> seen(Area area, AsOf asOf, String after, int limit);

    /** Where each municipality in the jurisdiction of a municipality stands, in the same way. */
    Uni<SeenBalances> seenBy(Organisation.Municipality by, AsOf asOf, String after, int limit);

    /** Where these municipalities stand, sorted by code; skips those without a registration and without entries. */
    Uni<List<MunicipalityBalance>> each(Collection<MunicipalityCode> municipalities, AsOf asOf);

    /** An area through the half-years. */
    Uni<BalanceSeries> series(Area area, HalfYear from, HalfYear to, AsOf asOf);

    /** The entries that add up to the figures of an area, by effective date. */
    Uni<List<ExplainedEntry>> entries(Area area, EntryQuery query, AsOf asOf);

    /**
     * The same entries by half-year, kind and movement, in this order.
     *
     * @param halfYear only of this one, or empty
     * @param kind only of this kind, or empty
     */
    Uni<List<EntrySum>> entrySums(Area area, Optional<HalfYear> halfYear, Optional<EntryKind> kind, AsOf asOf);

    /**
     * Number of entries and registrations per municipality. A different number than before means that its figures, its
     * name or its province may have changed.
     */
    Uni<Map<MunicipalityCode, Long>> changes();
}
