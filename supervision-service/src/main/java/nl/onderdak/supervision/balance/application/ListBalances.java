// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.MunicipalityBalance;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** Lists where each municipality stands on a day, as known at a moment. */
@ApplicationScoped
public class ListBalances {

    private final Balances balances;
    private final Jurisdictions jurisdictions;
    private final Certainty certainty;

    ListBalances(Balances balances, Jurisdictions jurisdictions, Certainty certainty) {
        this.balances = balances;
        this.jurisdictions = jurisdictions;
        this.certainty = certainty;
    }

    /**
     * One of the list.
     *
     * @param balance of the municipality
     * @param knownAt the moment it is known at
     * @param provisional why it may change; empty when it is final
     */
    public record Listed(MunicipalityBalance balance, Instant knownAt, Set<Provisional> provisional) {}

    /**
     * The municipalities within the jurisdiction of the caller, sorted by code.
     *
     * @param province only those of this province, or empty
     * @param after code after which to go on, or null to begin
     * @param limit how many at most
     */
    @NoFacts
    @WithTransaction
    public Uni<List<Listed>> list(
            Organisation by, Optional<ProvinceCode> province, AsOf asOf, String after, int limit) {
        Area asked = province.<Area>map(Area.OneProvince::new).orElseGet(Area.Country::new);
        return certainty.present().chain(present -> list(by, asked, present.settle(asOf), after, limit, present));
    }

    private Uni<List<Listed>> list(
            Organisation by, Area asked, AsOf asOf, String after, int limit, Certainty.Present present) {
        return visible(by, asked, asOf, after, limit)
                .map(found -> found.stream()
                        .map(balance -> listed(balance, asOf, present))
                        .toList());
    }

    /** A province sees what was known then to lie in it. */
    private Uni<List<MunicipalityBalance>> visible(Organisation by, Area asked, AsOf asOf, String after, int limit) {
        return by instanceof Organisation.Province(var own)
                ? balances.each(new Area.OneProvince(own), asOf, after, limit).map(found -> in(asked, found))
                : jurisdictions
                        .of(by)
                        .chain(jurisdiction -> jurisdiction
                                .municipalities()
                                .map(codes -> balances.each(codes, asOf)
                                        .map(found -> in(asked, found).stream()
                                                .filter(balance -> after == null
                                                        || balance.municipality()
                                                                        .value()
                                                                        .compareTo(after)
                                                                > 0)
                                                .limit(limit)
                                                .toList()))
                                .orElseGet(() -> balances.each(asked, asOf, after, limit)));
    }

    private static List<MunicipalityBalance> in(Area asked, List<MunicipalityBalance> found) {
        return found.stream().filter(balance -> balance.in(asked)).toList();
    }

    private static Listed listed(MunicipalityBalance balance, AsOf asOf, Certainty.Present present) {
        var area = new Area.OneMunicipality(balance.municipality());
        return new Listed(
                balance,
                present.knownAt(asOf),
                present.reasons(area, asOf, balance.balance().restsOnForecast()));
    }
}
