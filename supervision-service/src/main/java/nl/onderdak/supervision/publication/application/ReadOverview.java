// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.balance.application.ReadBalances;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.MunicipalityBalance;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.demand.CountDemand;
import nl.onderdak.supervision.demand.Demand;
import nl.onderdak.supervision.publication.domain.Overview;
import nl.onderdak.supervision.publication.domain.OverviewLine;
import nl.onderdak.supervision.publication.domain.SmallCells;
import nl.onderdak.supervision.standing.application.FindStandings;
import nl.onderdak.supervision.standing.domain.Excuse;
import nl.onderdak.supervision.standing.domain.Standing;

/** Reads the position on the first day of a month, as known now; joins the transaction of its caller. */
@ApplicationScoped
class ReadOverview {

    private final ReadBalances balances;
    private final OverviewTerms terms;
    private final CountDemand demand;
    private final FindStandings standings;

    ReadOverview(ReadBalances balances, OverviewTerms terms, CountDemand demand, FindStandings standings) {
        this.balances = balances;
        this.terms = terms;
        this.demand = demand;
        this.standings = standings;
    }

    /**
     * A position.
     *
     * @param overview its content
     * @param provisional why it may change; empty when it is final
     */
    record Position(Overview overview, Set<Provisional> provisional) {}

    Uni<Position> read(YearMonth month) {
        return balances.all(new AsOf(Overview.validOn(month), Optional.empty())).chain(read -> {
            var asOf = new AsOf(read.validOn(), Optional.of(read.knownAt()));
            return terms.of(asOf)
                    .chain(more -> demand.all(read.validOn(), read.knownAt())
                            .chain(waiting -> excuses(asOf)
                                    .map(excuses -> new Position(
                                            overview(month, read, more, waiting, excuses), read.provisional()))));
        });
    }

    /** Of every municipality: the transaction is that of the service or of the operator, who both see all of them. */
    private Uni<Map<MunicipalityCode, Excuse>> excuses(AsOf asOf) {
        return standings
                .in(new Organisation.Operator(), new Area.Country(), asOf)
                .map(found -> found.standings().stream().collect(toMap(Standing::municipality, Standing::excuse)));
    }

    private static Overview overview(
            YearMonth month,
            ReadBalances.Read read,
            Map<MunicipalityCode, OverviewTerms.Terms> terms,
            Map<MunicipalityCode, Demand> demand,
            Map<MunicipalityCode, Excuse> excuses) {
        var couplings = openCouplings(read.lines(), demand);
        return new Overview(
                month,
                read.knownAt(),
                read.readings().stream()
                        .filter(reading -> reading.readUpTo() != null)
                        .map(reading -> new Overview.Position(reading.source(), reading.readUpTo()))
                        .toList(),
                read.lines().stream()
                        .map(ReadBalances.Line::municipality)
                        .map(one -> line(
                                one,
                                terms.getOrDefault(one.municipality(), OverviewTerms.Terms.NONE),
                                couplings.get(one.municipality().value()).orElse(null),
                                excuses.getOrDefault(one.municipality(), Excuse.NONE)))
                        .toList());
    }

    /** The total of a province is known from elsewhere, so small cells are left out per province. */
    private static Map<String, Optional<Long>> openCouplings(
            List<ReadBalances.Line> lines, Map<MunicipalityCode, Demand> demand) {
        var published = new HashMap<String, Optional<Long>>();
        lines.stream()
                .map(ReadBalances.Line::municipality)
                .collect(groupingBy(one -> Objects.toString(one.province(), "")))
                .values()
                .forEach(province -> published.putAll(SmallCells.leaveOut(province.stream()
                        .collect(toMap(
                                (MunicipalityBalance one) -> one.municipality().value(),
                                one -> demand.getOrDefault(one.municipality(), Demand.NONE)
                                        .couplings())))));
        return published;
    }

    private static OverviewLine line(
            MunicipalityBalance one, OverviewTerms.Terms terms, Long openCouplings, Excuse excuse) {
        var balance = one.balance();
        return new OverviewLine(
                one.municipality(),
                one.name(),
                one.province(),
                balance.openingBalance(),
                balance.quota() - terms.exchanged(),
                terms.exchanged(),
                balance.takenOver(),
                balance.realised(),
                terms.corrections(),
                openCouplings,
                excuse.excusable());
    }
}
