// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.DecidingMunicipality;
import nl.onderdak.housingstock.project.domain.ProjectRejection.SocialCapKnown;
import nl.onderdak.housingstock.project.domain.SocialCap;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.Refused;

/** Records what a municipality decides on the number of social homes in projects. */
@ApplicationScoped
public class CapSocialHomes {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final SocialCaps caps;
    private final DecidingMunicipality deciding;
    private final Jurisdictions jurisdictions;
    private final RecordingClock clock;

    CapSocialHomes(SocialCaps caps, DecidingMunicipality deciding, Jurisdictions jurisdictions, RecordingClock clock) {
        this.caps = caps;
        this.deciding = deciding;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /**
     * Records a decision; fails with {@link Refused} when there is one from that day already.
     *
     * @param mostHomes the most social homes, or null to lift the cap
     */
    @WithTransaction
    public Uni<SocialCap> decide(
            Organisation by, MunicipalityCode municipality, LocalDate effectiveOn, Integer mostHomes, String source) {
        return deciding.of(by, municipality).chain(() -> {
            var cap = new SocialCap(IDS.generate(), municipality, effectiveOn, mostHomes, source, clock.now());
            return caps.add(cap)
                    .invoke(added -> {
                        if (!added) {
                            throw new Refused(new SocialCapKnown(effectiveOn));
                        }
                    })
                    .replaceWith(cap);
        });
    }

    /** Up to {@code most}, the oldest first, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<SocialCap>> list(Organisation by, MunicipalityCode municipality, UUID after, int most) {
        return jurisdictions.of(by).chain(jurisdiction -> caps.list(jurisdiction, municipality, after, most));
    }
}
