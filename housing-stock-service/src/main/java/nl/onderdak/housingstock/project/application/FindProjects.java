// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.AsOf;
import nl.onderdak.housingstock.project.domain.Delay;
import nl.onderdak.housingstock.project.domain.ExpectedSupply;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;

/** Reads projects and what they bring, within the jurisdiction of the caller. */
@ApplicationScoped
public class FindProjects {

    private final Projects projects;
    private final JudgeProjects judge;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    FindProjects(Projects projects, JudgeProjects judge, Jurisdictions jurisdictions, Clock clock) {
        this.projects = projects;
        this.judge = judge;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /** One project; fails with {@link NotFound} also when it is outside the jurisdiction. */
    @NoFacts
    @WithTransaction
    public Uni<JudgedProject> find(Organisation by, UUID id, AsOf asOf) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> projects.find(jurisdiction, id, asOf)
                        .map(found -> found.orElseThrow(NotFound::new))
                        .chain(project -> judge.judge(jurisdiction, List.of(project), asOf))
                        .map(List::getFirst));
    }

    /** Up to {@code most} projects, the oldest first, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<JudgedProject>> list(Organisation by, Projects.Filter filter, AsOf asOf, UUID after, int most) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> projects.list(jurisdiction, filter, asOf, after, most)
                        .chain(found -> judge.judge(jurisdiction, found, asOf)));
    }

    /** The delays of one project; fails with {@link NotFound} also when it is outside the jurisdiction. */
    @NoFacts
    @WithTransaction
    public Uni<List<Delay>> delays(Organisation by, UUID id) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> projects.find(jurisdiction, id, AsOf.NOW))
                .map(found -> found.orElseThrow(NotFound::new))
                .chain(project -> projects.delays(project.id()));
    }

    /** What the projects bring, by municipality and half-year, as {@link ExpectedSupply#of}. */
    @NoFacts
    @WithTransaction
    public Uni<List<ExpectedSupply>> expected(Organisation by, MunicipalityCode municipality, AsOf asOf) {
        var day = asOf.validOn() == null ? DutchCalendar.today(clock) : asOf.validOn();
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> projects.open(jurisdiction, municipality, asOf))
                .map(open -> ExpectedSupply.of(open, day));
    }
}
