// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.scheme.domain.Scheme;
import nl.onderdak.housingstock.scheme.domain.SchemeApplication;
import nl.onderdak.housingstock.scheme.domain.SchemeUsage;
import nl.onderdak.housingstock.scheme.domain.UsageOverview;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;

/** Reads applications to schemes within the jurisdiction of the caller, and what they come to. */
@ApplicationScoped
public class FindSchemeApplications {

    private final SchemeApplications applications;
    private final HomesOfSchemes homesOfSchemes;
    private final SchemeTable schemes;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    FindSchemeApplications(
            SchemeApplications applications,
            HomesOfSchemes homesOfSchemes,
            SchemeTable schemes,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.applications = applications;
        this.homesOfSchemes = homesOfSchemes;
        this.schemes = schemes;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /** One application; fails with {@link NotFound} also when it is outside the jurisdiction. */
    @NoFacts
    @WithTransaction
    public Uni<SchemeApplication> find(Organisation by, UUID id) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> applications.find(jurisdiction, id))
                .map(found -> found.orElseThrow(NotFound::new));
    }

    /** Up to {@code most} applications, the oldest first, after the given one. */
    @NoFacts
    @WithTransaction
    public Uni<List<SchemeApplication>> list(
            Organisation by, MunicipalityCode municipality, Scheme scheme, UUID after, int most) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> applications.list(jurisdiction, municipality, scheme, after, most));
    }

    /**
     * What each municipality uses of each scheme; those without applications, without waiting households and without
     * recorded flex homes or flow-through locations are left out.
     *
     * @param homes dwellings that the subsidy for flex homes could be used for, or null when not given
     */
    @NoFacts
    @WithTransaction
    public Uni<List<SchemeUsage>> usage(Organisation by, MunicipalityCode municipality, int year, Integer homes) {
        var today = DutchCalendar.today(clock);
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> applications
                        .used(jurisdiction, municipality, year)
                        .chain(used -> applications
                                .waiting(jurisdiction, municipality)
                                .chain(waiting -> homesOfSchemes
                                        .on(jurisdiction, municipality, today)
                                        .chain(recorded -> schemes.all().map(all -> {
                                            var municipalities = new TreeSet<>(waiting.keySet());
                                            municipalities.addAll(recorded.keySet());
                                            used.keySet().forEach(key -> municipalities.add(key.municipality()));
                                            return new UsageOverview(year, today, all, used, waiting, recorded, homes)
                                                    .lines(municipalities);
                                        })))));
    }
}
