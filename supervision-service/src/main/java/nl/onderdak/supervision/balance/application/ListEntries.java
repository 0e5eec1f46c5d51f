// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.EntrySum;
import nl.onderdak.supervision.balance.domain.ExplainedEntry;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.balance.domain.Reading;
import nl.onderdak.supervision.ledger.domain.EntryKind;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.audit.Guarded;

/** Lists the entries that add up to a figure. */
@ApplicationScoped
public class ListEntries {

    private final Balances balances;
    private final VisibleAreas areas;
    private final Certainty certainty;
    private final AuditTrail trail;

    ListEntries(Balances balances, VisibleAreas areas, Certainty certainty, AuditTrail trail) {
        this.balances = balances;
        this.areas = areas;
        this.certainty = certainty;
        this.trail = trail;
    }

    /** Empty when the area does not exist or the caller may not see its entries. */
    @NoFacts
    @WithTransaction
    public Uni<Optional<List<ExplainedEntry>>> list(Organisation by, Area area, EntryQuery query, AsOf asOf) {
        return certainty.present().chain(present -> {
            var settled = present.settle(asOf);
            return areas.withEntries(by, area, settled)
                    .chain(visible -> visible.isEmpty()
                            ? Uni.createFrom().item(Optional.empty())
                            : balances.entries(area, query, settled)
                                    .chain(this::disclose)
                                    .map(Optional::of));
        });
    }

    /**
     * The sums of entries.
     *
     * @param area whose entries they are
     * @param asOf the point in both times
     * @param knownAt the moment they are known at
     * @param sums by half-year, kind and movement
     * @param provisional why they may change; empty when they are final
     * @param readings how far each source has been read
     */
    public record Summed(
            Area area,
            AsOf asOf,
            Instant knownAt,
            List<EntrySum> sums,
            Set<Provisional> provisional,
            List<Reading> readings) {}

    /**
     * Empty when the area does not exist or the caller may not see its entries.
     *
     * @param halfYear only of this one, or empty
     * @param kind only of this kind, or empty
     */
    @NoFacts
    @WithTransaction
    public Uni<Optional<Summed>> sum(
            Organisation by, Area area, Optional<HalfYear> halfYear, Optional<EntryKind> kind, AsOf asOf) {
        return certainty.present().chain(present -> {
            var settled = present.settle(asOf);
            return areas.withEntries(by, area, settled)
                    .chain(visible -> visible.isEmpty()
                            ? Uni.createFrom().item(Optional.empty())
                            : balances.entrySums(area, halfYear, kind, settled)
                                    .map(sums -> Optional.of(summed(area, sums, settled, present))));
        });
    }

    private static Summed summed(Area area, List<EntrySum> sums, AsOf asOf, Certainty.Present present) {
        var forecast = sums.stream().anyMatch(sum -> sum.kind() == EntryKind.FORECAST_QUOTA && sum.persons() != 0);
        return new Summed(
                area, asOf, present.knownAt(asOf), sums, present.reasons(area, asOf, forecast), present.readings());
    }

    /** An entry of a coupling is data on a household, so its disclosure is audited. */
    private Uni<List<ExplainedEntry>> disclose(List<ExplainedEntry> entries) {
        return trail.disclose(Guarded.of(
                entries,
                entries.stream()
                        .map(each -> each.entry().posting().couplingId())
                        .filter(Objects::nonNull)
                        .toList()));
    }
}
