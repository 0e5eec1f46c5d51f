// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.MunicipalityBalance;
import nl.onderdak.supervision.balance.domain.NamedArea;
import nl.onderdak.supervision.balance.domain.Provisional;

/**
 * Reads present figures for the live feed. One reading serves all followers, so it is made as the service; which area a
 * caller may follow is decided before, as the caller.
 */
@ApplicationScoped
public class FollowBalances {

    private final Balances balances;
    private final VisibleAreas areas;
    private final Certainty certainty;
    private final Clock clock;

    FollowBalances(Balances balances, VisibleAreas areas, Certainty certainty, Clock clock) {
        this.balances = balances;
        this.areas = areas;
        this.certainty = certainty;
        this.clock = clock;
    }

    /**
     * Figures of one moment.
     *
     * @param validOn today
     * @param knownAt the moment
     * @param balances of municipalities
     */
    public record Present(LocalDate validOn, Instant knownAt, List<MunicipalityBalance> balances) {}

    /**
     * Changes that another instance may have made.
     *
     * @param changes number of changes per municipality so far
     * @param trust reasons that make figures provisional
     * @param today the day of present figures
     */
    public record Signs(Map<MunicipalityCode, Long> changes, Trust trust, LocalDate today) {}

    /** How far present figures, which hold everything that has arrived, can be relied on. */
    public interface Trust {

        /** Why the present figure of an area is provisional; empty when it is final. */
        Set<Provisional> reasons(Area area, LocalDate validOn, boolean forecast);

        /** Everything recorded up to this moment is in the figures; null when that is not known. */
        Instant completeUpTo();
    }

    /** All municipalities, in one statement. */
    @AsService
    @NoFacts
    @WithTransaction
    public Uni<Present> all() {
        var asOf = today();
        return balances.each(new Area.Country(), asOf, null, Integer.MAX_VALUE).map(found -> present(asOf, found));
    }

    /** These municipalities, in one statement. */
    @AsService
    @NoFacts
    @WithTransaction
    public Uni<Present> some(Collection<MunicipalityCode> municipalities) {
        var asOf = today();
        return balances.each(municipalities, asOf).map(found -> present(asOf, found));
    }

    /** Whether another instance changed figures, and the certainty of figures. */
    @AsService
    @NoFacts
    @WithTransaction
    public Uni<Signs> signs() {
        return certainty
                .present()
                .chain(present ->
                        balances.changes().map(changes -> new Signs(changes, trust(present), today().validOn())));
    }

    /**
     * The area with its name, when the caller may see every municipality in it. Its figures are read past row security,
     * so row security is checked here.
     *
     * @param asked the area, or null for the caller's own
     */
    @NoFacts
    @WithTransaction
    public Uni<Optional<NamedArea>> describe(Organisation by, Area asked) {
        var area = asked == null ? areas.own(by) : Optional.of(asked);
        return area.isEmpty() ? Uni.createFrom().item(Optional.empty()) : describeVisible(by, area.get());
    }

    private Uni<Optional<NamedArea>> describeVisible(Organisation by, Area area) {
        return balances.isWithinRowSecurity(area)
                .chain(within -> within
                        ? areas.withEntries(by, area, today())
                        : Uni.createFrom().item(Optional.<NamedArea>empty()));
    }

    private AsOf today() {
        return new AsOf(DutchCalendar.today(clock), Optional.empty());
    }

    private Present present(AsOf asOf, List<MunicipalityBalance> found) {
        return new Present(asOf.validOn(), clock.instant(), found);
    }

    private static Trust trust(Certainty.Present present) {
        return new Trust() {
            @Override
            public Set<Provisional> reasons(Area area, LocalDate validOn, boolean forecast) {
                return present.reasonsOfLatest(area, validOn, forecast);
            }

            @Override
            public Instant completeUpTo() {
                return present.completeUpTo().orElse(null);
            }
        };
    }
}
