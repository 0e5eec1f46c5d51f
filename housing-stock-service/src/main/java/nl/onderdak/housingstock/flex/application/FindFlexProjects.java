// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.flex.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;

/** Reads flex projects, with the findings of today, within the jurisdiction of the caller. */
@ApplicationScoped
public class FindFlexProjects {

    private final FlexProjects projects;
    private final CheckProjects check;
    private final Jurisdictions jurisdictions;

    FindFlexProjects(FlexProjects projects, CheckProjects check, Jurisdictions jurisdictions) {
        this.projects = projects;
        this.check = check;
        this.jurisdictions = jurisdictions;
    }

    /** One project; fails with {@link NotFound} also when it is outside the jurisdiction. */
    @NoFacts
    @WithTransaction
    public Uni<CheckedProject> find(Organisation by, UUID id) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> projects.find(jurisdiction, id))
                .map(found -> found.orElseThrow(NotFound::new))
                .chain(project -> check.check(project));
    }

    /** Up to {@code most} projects, the oldest first, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<CheckedProject>> list(Organisation by, FlexProjects.Filter filter, UUID after, int most) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> projects.list(jurisdiction, filter, after, most))
                .chain(found -> check.check(found));
    }
}
