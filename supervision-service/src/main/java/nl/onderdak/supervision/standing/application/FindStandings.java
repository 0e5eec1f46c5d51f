// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.balance.application.Certainty;
import nl.onderdak.supervision.balance.application.VisibleAreas;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.MunicipalityHistory;
import nl.onderdak.supervision.balance.domain.Reading;
import nl.onderdak.supervision.standing.domain.Standing;

/** Finds where municipalities stand on a day, as known at a moment; in the transaction of its caller, if there is one. */
@ApplicationScoped
public class FindStandings {

    private final VisibleAreas areas;
    private final Certainty certainty;

    FindStandings(VisibleAreas areas, Certainty certainty) {
        this.areas = areas;
        this.certainty = certainty;
    }

    /** Empty when the municipality is not known or the organisation may not see its figures. */
    @NoFacts
    @WithTransaction
    public Uni<Optional<Standing>> find(Organisation by, MunicipalityCode code, AsOf asOf) {
        return certainty.present().chain(present -> {
            var settled = present.settle(asOf);
            return areas.history(by, code, Standing.from(settled.validOn()), settled)
                    .map(found -> found.map(history -> standing(history, settled, present)));
        });
    }

    /**
     * The municipalities of an area.
     *
     * @param asOf the point in both times
     * @param knownAt the moment they are known at
     * @param readings how far each source has been read
     * @param standings sorted by code
     */
    public record Found(AsOf asOf, Instant knownAt, List<Reading> readings, List<Standing> standings) {}

    /** Every municipality of a province that the organisation may see, sorted by code. */
    @NoFacts
    @WithTransaction
    public Uni<List<Standing>> ofProvince(Organisation by, ProvinceCode province, AsOf asOf) {
        return in(by, new Area.OneProvince(province), asOf).map(Found::standings);
    }

    /** Every municipality of an area that the organisation may see, sorted by code. */
    @NoFacts
    @WithTransaction
    public Uni<Found> in(Organisation by, Area area, AsOf asOf) {
        return certainty.present().chain(present -> {
            var settled = present.settle(asOf);
            return areas.histories(by, area, Standing.from(settled.validOn()), settled)
                    .map(found -> new Found(
                            settled,
                            present.knownAt(settled),
                            present.readings(),
                            found.stream()
                                    .map(history -> standing(history, settled, present))
                                    .toList()));
        });
    }

    private static Standing standing(MunicipalityHistory history, AsOf settled, Certainty.Present present) {
        var area = new Area.OneMunicipality(history.municipality());
        var forecast = history.balance(settled.validOn()).restsOnForecast();
        return Standing.of(
                history,
                settled.validOn(),
                present.knownAt(settled),
                present.reasons(area, settled, forecast),
                present.readings());
    }
}
