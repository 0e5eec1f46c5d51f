// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.balance.application.Certainty;
import nl.onderdak.supervision.balance.application.VisibleAreas;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.MunicipalityHistory;
import nl.onderdak.supervision.balance.domain.Provisional;
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
        return one(by, code, asOf).map(found -> found.map(Dated::standing));
    }

    /**
     * Where a municipality stands, and since when it is behind.
     *
     * @param standing where it stands
     * @param behindSince first of the days in a row that ended below zero; null when it is not behind
     */
    public record Dated(Standing standing, LocalDate behindSince) {}

    /** The same as {@link #find}, with the day since when it is behind. */
    @NoFacts
    @WithTransaction
    public Uni<Optional<Dated>> findDated(Organisation by, MunicipalityCode code, AsOf asOf) {
        return one(by, code, asOf);
    }

    private Uni<Optional<Dated>> one(Organisation by, MunicipalityCode code, AsOf asOf) {
        return certainty.present().chain(present -> {
            var settled = present.settle(asOf);
            return areas.datedHistory(by, code, Standing.from(settled.validOn()), settled)
                    .map(found -> found.map(
                            each -> new Dated(standing(each.history(), settled, present), each.behindSince())));
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
        return Standing.of(
                history,
                settled.validOn(),
                present.knownAt(settled),
                reasons(history, settled, present),
                present.readings());
    }

    /** Why the figures of a municipality are provisional; empty when they are final. */
    static Set<Provisional> reasons(MunicipalityHistory history, AsOf settled, Certainty.Present present) {
        return present.reasons(
                new Area.OneMunicipality(history.municipality()),
                settled,
                history.balance(settled.validOn()).restsOnForecast());
    }
}
