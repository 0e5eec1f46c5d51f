// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.DecidingMunicipality;
import nl.onderdak.housingstock.dwelling.domain.DwellingRejection.LandlordUnknown;
import nl.onderdak.housingstock.landlord.Landlords;
import nl.onderdak.housingstock.pipeline.application.PublishPlannedPlaces;
import nl.onderdak.housingstock.project.domain.Delay;
import nl.onderdak.housingstock.project.domain.DelayReason;
import nl.onderdak.housingstock.project.domain.ExpectedPeriod;
import nl.onderdak.housingstock.project.domain.Plan;
import nl.onderdak.housingstock.project.domain.Project;
import nl.onderdak.housingstock.project.domain.ProjectRejection.PropertyOfMunicipality;
import nl.onderdak.housingstock.project.domain.ProjectRejection.PropertyTaken;
import nl.onderdak.housingstock.project.domain.ProjectRejection.PropertyUnknown;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Outcome;
import nl.onderdak.web.problem.Refused;

/**
 * Registers a project, changes it and records its delays: the municipality it lies in, and the landlord that owns it.
 * Which project converts property of the municipality is for the municipality alone to decide.
 */
@ApplicationScoped
public class PlanProject {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Projects projects;
    private final MunicipalProperties properties;
    private final Landlords landlords;
    private final DecidingMunicipality deciding;
    private final Jurisdictions jurisdictions;
    private final JudgeProjects judge;
    private final PublishPlannedPlaces pipeline;
    private final RecordingClock clock;

    PlanProject(
            Projects projects,
            MunicipalProperties properties,
            Landlords landlords,
            DecidingMunicipality deciding,
            Jurisdictions jurisdictions,
            JudgeProjects judge,
            PublishPlannedPlaces pipeline,
            RecordingClock clock) {
        this.projects = projects;
        this.properties = properties;
        this.landlords = landlords;
        this.deciding = deciding;
        this.jurisdictions = jurisdictions;
        this.judge = judge;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    /**
     * Registers a project; fails with {@link Refused} when its landlord or its property is unknown, and with
     * {@link ForbiddenException} when a landlord registers one of the municipality.
     *
     * @param landlord that owns it, or null when the municipality does
     */
    @WithTransaction
    public Uni<JudgedProject> register(Organisation by, MunicipalityCode municipality, String landlord, Plan plan) {
        var project = Project.planned(IDS.generate(), municipality, landlord, plan);
        return planning(by, project)
                .chain(jurisdiction -> landlordKnown(jurisdiction, landlord)
                        .chain(() -> propertyFree(jurisdiction, null, project))
                        .chain(() -> projects.add(project, clock.now()))
                        .chain(() -> pipeline.publish(project.plannedPlaces()))
                        .chain(() -> judge.judge(jurisdiction, project)));
    }

    /**
     * Changes the plan of a project.
     *
     * @param expected version that the caller has seen
     */
    @WithTransaction
    public Uni<JudgedProject> change(Organisation by, UUID id, SeenVersion expected, Plan plan) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> locked(jurisdiction, id, expected)
                        .chain(project -> {
                            Decision.Accepted<Project> next = Outcome.acceptedOrRefused(project.change(plan));
                            return propertyFree(jurisdiction, project.plan().property(), next.state())
                                    .replaceWith(next.state());
                        })
                        .call(next -> projects.store(next, clock.now()))
                        .call(next -> pipeline.publish(next.plannedPlaces()))
                        .chain(next -> judge.judge(jurisdiction, next)));
    }

    /**
     * Records a delay of a project.
     *
     * @param expected version of the project that the caller has seen
     */
    @WithTransaction
    public Uni<JudgedProject> delay(
            Organisation by, UUID id, SeenVersion expected, DelayReason reason, ExpectedPeriod period) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> locked(jurisdiction, id, expected)
                        .chain(project -> {
                            Decision.Accepted<Project> next = Outcome.acceptedOrRefused(project.delay(period));
                            var now = clock.now();
                            var delay = new Delay(
                                    id,
                                    next.state().delays(),
                                    reason,
                                    project.plan().expected(),
                                    period,
                                    DutchCalendar.dayOf(now),
                                    now);
                            return projects.store(next.state(), now)
                                    .chain(() -> projects.add(next.state(), delay))
                                    .chain(() -> pipeline.publish(next.state().plannedPlaces()))
                                    .replaceWith(next.state());
                        })
                        .chain(next -> judge.judge(jurisdiction, next)));
    }

    /** The jurisdiction in which a new project is registered. */
    private Uni<Jurisdiction> planning(Organisation by, Project project) {
        if (!(by instanceof Organisation.Corporation)) {
            return deciding.of(by, project.municipality());
        }
        if (project.landlord() == null) {
            throw new ForbiddenException();
        }
        return deciding.exists(project.municipality()).chain(() -> jurisdictions.of(by));
    }

    private Uni<Project> locked(Jurisdiction jurisdiction, UUID id, SeenVersion expected) {
        return projects.lock(jurisdiction, id)
                .map(found -> found.orElseThrow(NotFound::new))
                .invoke(project -> Version.check(expected, project.version()));
    }

    private Uni<Void> landlordKnown(Jurisdiction jurisdiction, String landlord) {
        return landlord == null
                ? Uni.createFrom().voidItem()
                : landlords
                        .known(jurisdiction, List.of(landlord))
                        .invoke(known -> {
                            if (known.isEmpty()) {
                                throw new Refused(new LandlordUnknown(landlord));
                            }
                        })
                        .replaceWithVoid();
    }

    /**
     * The property is of the same municipality, and while the project is not over, no other one converts it. A landlord leaves it
     * as the municipality decided.
     *
     * @param before the property of the project until now, or null
     */
    private Uni<Void> propertyFree(Jurisdiction jurisdiction, UUID before, Project project) {
        var wanted = project.plan().property();
        if (jurisdiction instanceof Jurisdiction.OfCorporation) {
            return Objects.equals(before, wanted)
                    ? Uni.createFrom().voidItem()
                    : Uni.createFrom().failure(new Refused(new PropertyOfMunicipality()));
        }
        if (wanted == null) {
            return Uni.createFrom().voidItem();
        }
        return properties
                .lock(jurisdiction, wanted)
                .invoke(found -> {
                    var property = found.filter(one -> one.municipality().equals(project.municipality()))
                            .orElseThrow(() -> new Refused(new PropertyUnknown(wanted)));
                    if (!project.plan().status().isOver()
                            && property.project() != null
                            && !Objects.equals(property.project(), project.id())) {
                        throw new Refused(new PropertyTaken(wanted));
                    }
                })
                .replaceWithVoid();
    }
}
