// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.application;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.demand.CountDemand;
import nl.onderdak.supervision.demand.Demand;
import nl.onderdak.supervision.solidarity.domain.LocalNeed;
import nl.onderdak.supervision.solidarity.domain.SolidarityPosition;
import nl.onderdak.supervision.solidarity.domain.SolidarityProblem;
import nl.onderdak.supervision.solidarity.domain.SolidaritySearch;
import nl.onderdak.supervision.standing.application.FindStandings;
import nl.onderdak.supervision.standing.domain.Standing;
import nl.onderdak.supervision.supply.application.FindSupplyReading;
import nl.onderdak.supervision.supply.application.Supply;
import nl.onderdak.supervision.supply.domain.FreeHomes;
import nl.onderdak.supervision.supply.domain.SupplyAhead;
import nl.onderdak.supervision.supply.domain.SupplyReading;
import nl.onderdak.web.problem.NotFound;

/** Requests a search for exchanges between municipalities of the caller's province; it is carried out afterwards. */
@ApplicationScoped
public class SearchExchanges {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final FindStandings standings;
    private final CountDemand demand;
    private final Supply supply;
    private final FindSupplyReading findSupplyReading;
    private final SolidaritySearches searches;
    private final Clock clock;
    private final RecordingClock recording;

    SearchExchanges(
            FindStandings standings,
            CountDemand demand,
            Supply supply,
            FindSupplyReading findSupplyReading,
            SolidaritySearches searches,
            Clock clock,
            RecordingClock recording) {
        this.standings = standings;
        this.demand = demand;
        this.supply = supply;
        this.findSupplyReading = findSupplyReading;
        this.searches = searches;
        this.clock = clock;
        this.recording = recording;
    }

    /**
     * Freezes the positions of the municipalities as known now.
     *
     * @return fails with {@link ForbiddenException} when the organisation is not a province, and with {@link NotFound}
     *     for a municipality that is not of the province, and when none of it is known
     */
    @WithTransaction
    public Uni<Decision<SolidaritySearch>> search(Organisation by, SearchRequest request) {
        var province = Provinces.only(by);
        var today = DutchCalendar.today(clock);
        var validOn = SolidaritySearch.validOn(request.halfYear(), today);
        return standings
                .in(by, new Area.OneProvince(province), new AsOf(validOn, Optional.empty()))
                .chain(found ->
                        known(province, validOn, found).map(known -> begin(province, request, today, found, known)))
                .call(decision -> decision.accepted()
                        .map(searches::add)
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** What is known of need and supply in the province. */
    private record Known(
            SupplyReading reading,
            Map<MunicipalityCode, Demand> waiting,
            Map<MunicipalityCode, FreeHomes> free,
            Map<MunicipalityCode, SupplyAhead> ahead) {}

    private Uni<Known> known(ProvinceCode province, LocalDate validOn, FindStandings.Found found) {
        var area = new Area.OneProvince(province);
        var codes = found.standings().stream().map(Standing::municipality).toList();
        return findSupplyReading
                .find()
                .chain(reading -> demand.some(codes, validOn, found.knownAt())
                        .chain(waiting -> supply.free(area, validOn, found.knownAt())
                                .chain(free -> supply.ahead(area, validOn, found.knownAt())
                                        .map(ahead -> new Known(reading, waiting, free, ahead.byMunicipality())))));
    }

    private Decision<SolidaritySearch> begin(
            ProvinceCode province, SearchRequest request, LocalDate today, FindStandings.Found found, Known supplied) {
        var known = found.standings().stream().map(Standing::municipality).collect(toSet());
        if (known.isEmpty() || !known.containsAll(request.named())) {
            throw new NotFound();
        }
        var searched = found.standings().stream()
                .filter(standing ->
                        request.region().isEmpty() || request.region().contains(standing.municipality()))
                .toList();
        var provisional = new HashSet<Provisional>();
        searched.forEach(standing -> provisional.addAll(standing.provisional()));
        return SolidaritySearch.begin(
                IDS.generate(),
                province,
                request.halfYear(),
                today,
                found.knownAt(),
                recording.now(),
                provisional,
                new SolidarityProblem(searched.stream()
                        .map(standing -> position(standing, request, supplied))
                        .toList()),
                searched.stream()
                        .map(Standing::municipality)
                        .sorted(Comparator.comparing(MunicipalityCode::value))
                        .map(code -> new LocalNeed(
                                code,
                                supplied.waiting()
                                        .getOrDefault(code, Demand.NONE)
                                        .persons(),
                                free(code, request, supplied),
                                request.freePlaces().containsKey(code)))
                        .toList(),
                supplied.reading()
                        .of(
                                restingOnSupply(searched, request),
                                searched.getFirst().validOn(),
                                found.knownAt()));
    }

    /** Those whose homes to spare were not given. */
    private static List<Area> restingOnSupply(List<Standing> searched, SearchRequest request) {
        return searched.stream()
                .map(Standing::municipality)
                .filter(code -> !request.freePlaces().containsKey(code))
                .<Area>map(Area.OneMunicipality::new)
                .toList();
    }

    private static SolidarityPosition position(Standing standing, SearchRequest request, Known supplied) {
        var given = request.freePlaces().get(standing.municipality());
        return new SolidarityPosition(
                standing.municipality(),
                standing.name(),
                standing.balance().balance(),
                Math.max(0, standing.balance().quota()),
                given == null ? toSpare(standing, request, supplied) : given);
    }

    /** Persons for whom homes are free now, by the province when it named them. */
    private static long free(MunicipalityCode code, SearchRequest request, Known supplied) {
        var given = request.freePlaces().get(code);
        return given == null
                ? supplied.free().getOrDefault(code, FreeHomes.NONE).persons()
                : given;
    }

    /** Persons for whom homes are free now, or for whom places come until the end of the half-year. */
    private static long toSpare(Standing standing, SearchRequest request, Known supplied) {
        var code = standing.municipality();
        return supplied.free().getOrDefault(code, FreeHomes.NONE).persons()
                + supplied.ahead()
                        .getOrDefault(code, SupplyAhead.NONE)
                        .placesUntil(standing.validOn(), request.halfYear());
    }
}
