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
import java.util.HashSet;
import java.util.Optional;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.solidarity.domain.SolidarityPosition;
import nl.onderdak.supervision.solidarity.domain.SolidarityProblem;
import nl.onderdak.supervision.solidarity.domain.SolidaritySearch;
import nl.onderdak.supervision.standing.application.FindStandings;
import nl.onderdak.supervision.standing.domain.Standing;
import nl.onderdak.web.problem.NotFound;

/** Requests a search for exchanges between municipalities of the caller's province; it is carried out afterwards. */
@ApplicationScoped
public class SearchExchanges {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final FindStandings standings;
    private final SolidaritySearches searches;
    private final Clock clock;
    private final RecordingClock recording;

    SearchExchanges(FindStandings standings, SolidaritySearches searches, Clock clock, RecordingClock recording) {
        this.standings = standings;
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
                .map(found -> begin(province, request, today, found))
                .call(decision -> decision.accepted()
                        .map(searches::add)
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Decision<SolidaritySearch> begin(
            ProvinceCode province, SearchRequest request, LocalDate today, FindStandings.Found found) {
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
                        .map(standing -> position(standing, request))
                        .toList()));
    }

    private static SolidarityPosition position(Standing standing, SearchRequest request) {
        return new SolidarityPosition(
                standing.municipality(),
                standing.name(),
                standing.balance().balance(),
                Math.max(0, standing.balance().quota()),
                request.freePlaces().getOrDefault(standing.municipality(), 0));
    }
}
