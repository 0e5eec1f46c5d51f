// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.MunicipalityBalance;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.balance.domain.Reading;

/**
 * Where municipalities stand, for what is frozen or concluded from figures. Joins the transaction of its caller and shows
 * the rows that it shows.
 */
@ApplicationScoped
public class ReadBalances {

    private final Balances balances;
    private final Certainty certainty;

    ReadBalances(Balances balances, Certainty certainty) {
        this.balances = balances;
        this.certainty = certainty;
    }

    /**
     * Figures of one moment.
     *
     * @param validOn their day
     * @param knownAt the moment they are known at
     * @param provisional why the sum of the country may change; empty when it is final
     * @param readings how far each source has been read
     * @param lines by municipality
     */
    public record Read(
            LocalDate validOn,
            Instant knownAt,
            Set<Provisional> provisional,
            List<Reading> readings,
            List<Line> lines) {}

    /**
     * One municipality.
     *
     * @param municipality where it stands
     * @param provisional why that may change; empty when it is final
     */
    public record Line(MunicipalityBalance municipality, Set<Provisional> provisional) {}

    /** Every municipality, sorted by code. */
    public Uni<Read> all(AsOf asOf) {
        return certainty.present().chain(present -> {
            var settled = present.settle(asOf);
            return balances.each(new Area.Country(), settled, null, Integer.MAX_VALUE)
                    .map(found -> read(found, settled, present));
        });
    }

    /** These municipalities, sorted by code. */
    public Uni<Read> some(Collection<MunicipalityCode> municipalities, AsOf asOf) {
        return certainty.present().chain(present -> {
            var settled = present.settle(asOf);
            return balances.each(municipalities, settled).map(found -> read(found, settled, present));
        });
    }

    private static Read read(List<MunicipalityBalance> found, AsOf settled, Certainty.Present present) {
        var forecast = found.stream().anyMatch(one -> one.balance().restsOnForecast());
        return new Read(
                settled.validOn(),
                present.knownAt(settled),
                present.reasons(new Area.Country(), settled, forecast),
                present.readings(),
                found.stream().map(one -> line(one, settled, present)).toList());
    }

    private static Line line(MunicipalityBalance one, AsOf settled, Certainty.Present present) {
        var area = new Area.OneMunicipality(one.municipality());
        return new Line(one, present.reasons(area, settled, one.balance().restsOnForecast()));
    }
}
