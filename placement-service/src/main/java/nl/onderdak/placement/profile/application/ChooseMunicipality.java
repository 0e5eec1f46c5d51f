// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.profile.application;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.placement.profile.domain.CoaRegion;
import nl.onderdak.placement.profile.domain.MunicipalityChoice;
import nl.onderdak.register.Municipalities;
import nl.onderdak.register.Municipality;

/** Shows COA which municipalities a household could be coupled to, and the facts that speak for each. */
@ApplicationScoped
public class ChooseMunicipality {

    private final KeepProfile keepProfile;
    private final Municipalities municipalities;
    private final Clock clock;

    ChooseMunicipality(KeepProfile keepProfile, Municipalities municipalities, Clock clock) {
        this.keepProfile = keepProfile;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /**
     * The municipalities for which a fact in the profile of a coupling speaks, the best first.
     *
     * @throws nl.onderdak.web.problem.NotFound when there is no such coupling within the jurisdiction of the organisation
     */
    @NoFacts
    @WithTransaction
    public Uni<List<MunicipalityChoice>> choices(Organisation by, UUID couplingId) {
        return keepProfile
                .find(by, couplingId)
                .chain(recorded -> regions().map(regions -> MunicipalityChoice.of(recorded.content(), regions)));
    }

    private Uni<Map<MunicipalityCode, CoaRegion>> regions() {
        return municipalities
                .existingOn(DutchCalendar.today(clock))
                .map(found -> found.stream().collect(toMap(Municipality::code, one -> CoaRegion.of(one.province()))));
    }
}
