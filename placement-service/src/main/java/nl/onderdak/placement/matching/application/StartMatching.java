// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.placement.matching.application.Matchings.Viewer;
import nl.onderdak.placement.matching.domain.Area;
import nl.onderdak.placement.matching.domain.Matching;
import nl.onderdak.placement.matching.domain.MatchingRejection;
import nl.onderdak.register.Municipalities;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.Refused;

/** Requests a proposal, which the service searches in the background. */
@ApplicationScoped
public class StartMatching {

    private final Matchings matchings;
    private final Municipalities municipalities;
    private final Jurisdictions jurisdictions;
    private final Clock clock;
    private final RecordingClock recording;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    StartMatching(
            Matchings matchings,
            Municipalities municipalities,
            Jurisdictions jurisdictions,
            Clock clock,
            RecordingClock recording) {
        this.matchings = matchings;
        this.municipalities = municipalities;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
        this.recording = recording;
    }

    /**
     * Requests a proposal for an area; fails with {@link Refused} when the area is unknown or outside the jurisdiction, and
     * while a search for the area is under way.
     *
     * @param seconds how long to search at most
     */
    @WithTransaction
    public Uni<Matching> start(Organisation by, Area area, int seconds) {
        var matching = Matching.requested(ids.generate(), area, seconds, DutchCalendar.today(clock), recording.now());
        return jurisdictions
                .of(by)
                .map(jurisdiction -> covers(new Viewer(by, jurisdiction), area))
                .chain(covered -> covered ? isKnown(area) : Uni.createFrom().item(false))
                .invoke(known -> refuse(!known, new MatchingRejection.AreaUnknown(area.value())))
                .chain(() -> matchings.add(matching))
                .invoke(added -> refuse(!added, new MatchingRejection.MatchingUnderWay(area.value())))
                .replaceWith(matching);
    }

    private Uni<Boolean> isKnown(Area area) {
        return switch (area) {
            case Area.OfMunicipality(var code) ->
                municipalities.find(Set.of(code)).map(found -> !found.isEmpty());
            case Area.OfProvince(var code) -> municipalities.knownIn(code, null).map(found -> !found.isEmpty());
        };
    }

    private static boolean covers(Viewer viewer, Area area) {
        return switch (area) {
            case Area.OfMunicipality(var code) -> viewer.jurisdiction().covers(code);
            case Area.OfProvince(var code) ->
                viewer.jurisdiction() instanceof Jurisdiction.Country
                        || viewer.organisation().equals(new Organisation.Province(code));
        };
    }

    private static void refuse(boolean refuse, MatchingRejection reason) {
        if (refuse) {
            throw new Refused(reason);
        }
    }
}
