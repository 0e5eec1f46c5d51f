// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.flex.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.flex.domain.FlexProject;
import nl.onderdak.housingstock.flex.domain.FlexRejection;
import nl.onderdak.housingstock.flex.domain.FlexRejection.DwellingNotForProject;
import nl.onderdak.housingstock.flex.domain.FlexRejection.LandlordUnknown;
import nl.onderdak.housingstock.flex.domain.FlexRejection.MunicipalityUnknown;
import nl.onderdak.housingstock.flex.domain.FlexRejection.TooManyHomesDelivered;
import nl.onderdak.housingstock.landlord.Landlords;
import nl.onderdak.housingstock.pipeline.application.PublishPlannedPlaces;
import nl.onderdak.housingstock.temporary.application.RecordEndings;
import nl.onderdak.register.Municipalities;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;

/** Registers flex projects and changes them. */
@ApplicationScoped
public class KeepFlexProject {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final FlexProjects projects;
    private final CheckProjects check;
    private final RecordEndings endings;
    private final PublishPlannedPlaces pipeline;
    private final Landlords landlords;
    private final Municipalities municipalities;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    KeepFlexProject(
            FlexProjects projects,
            CheckProjects check,
            RecordEndings endings,
            PublishPlannedPlaces pipeline,
            Landlords landlords,
            Municipalities municipalities,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.projects = projects;
        this.check = check;
        this.endings = endings;
        this.pipeline = pipeline;
        this.landlords = landlords;
        this.municipalities = municipalities;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param plan the plan; its share is ignored when {@code agreedShare} is null
     * @param agreedShare agreed share for permit holders in basis points, or null for that of the scheme
     * @param dwellings references of the delivered homes
     */
    public record Command(FlexProject.Plan plan, Integer agreedShare, List<String> dwellings) {}

    /** Registers a project; fails with {@link Refused} and a {@link FlexRejection}. */
    @WithTransaction
    public Uni<CheckedProject> register(
            Organisation by, MunicipalityCode municipality, String landlord, Command command) {
        var project = new FlexProject(
                IDS.generate(),
                municipality,
                landlord,
                DutchCalendar.today(clock),
                command.plan(),
                command.dwellings(),
                1);
        return jurisdictions
                .of(by)
                .call(jurisdiction -> surroundings(jurisdiction, project))
                .chain(() -> store(project, command.agreedShare()));
    }

    /**
     * Replaces the plan of a project and its delivered homes.
     *
     * @param expected version that the caller has seen
     */
    @WithTransaction
    public Uni<CheckedProject> change(Organisation by, UUID id, SeenVersion expected, Command command) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> projects.lock(jurisdiction, id))
                .map(found -> found.orElseThrow(NotFound::new))
                .invoke(project -> Version.check(expected, project.version()))
                .call(project -> endings.ofProject(without(project.dwellings(), command.dwellings()), null))
                .map(project -> project.changed(command.plan(), command.dwellings()))
                .chain(project -> store(project, command.agreedShare()));
    }

    private Uni<Void> surroundings(Jurisdiction jurisdiction, FlexProject project) {
        if (!jurisdiction.covers(project.landlord(), List.of(project.municipality()))) {
            throw new NotFound();
        }
        return municipalities
                .find(Set.of(project.municipality()))
                .invoke(found -> {
                    if (found.stream().noneMatch(one -> !one.hasEndedBefore(project.registeredOn()))) {
                        throw new Refused(
                                new MunicipalityUnknown(project.municipality().value()));
                    }
                })
                .chain(() -> landlords.known(jurisdiction, Set.of(project.landlord())))
                .invoke(known -> {
                    if (known.isEmpty()) {
                        throw new Refused(new LandlordUnknown(project.landlord()));
                    }
                })
                .replaceWithVoid();
    }

    private Uni<CheckedProject> store(FlexProject asked, Integer agreedShare) {
        int delivered = asked.dwellings().size();
        if (delivered > asked.plan().homes()) {
            throw new Refused(new TooManyHomesDelivered(delivered, asked.plan().homes()));
        }
        return check.terms(asked)
                .map(terms -> agreedShare == null ? asked.withShare(terms.shareBasisPoints()) : asked)
                .chain(project -> projects.free(project, project.dwellings())
                        .invoke(free -> refuseOthers(project, free))
                        .chain(() -> projects.store(project))
                        .chain(() -> projects.deliver(project))
                        .chain(() -> endings.ofProject(
                                project.dwellings(), project.plan().lastDay()))
                        .chain(() -> pipeline.publish(project.plannedPlaces()))
                        .chain(() -> check.check(project)));
    }

    private static List<String> without(List<String> all, List<String> others) {
        return all.stream().filter(one -> !others.contains(one)).toList();
    }

    private static void refuseOthers(FlexProject project, Set<String> free) {
        project.dwellings().stream()
                .filter(dwelling -> !free.contains(dwelling))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refused(new DwellingNotForProject(other));
                });
    }
}
