// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.flex.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.flex.domain.FlexConditions;
import nl.onderdak.housingstock.flex.domain.FlexProject;
import nl.onderdak.housingstock.flex.domain.FlexRejection.SchemeWithoutTerms;
import nl.onderdak.housingstock.flex.domain.SchemeTerms;
import nl.onderdak.housingstock.formpolicy.application.FormPolicies;
import nl.onderdak.housingstock.formpolicy.domain.FormPolicy;
import nl.onderdak.housingstock.formpolicy.domain.HousingForm;
import nl.onderdak.web.problem.Refused;

/** Adds the findings of today to projects. */
@ApplicationScoped
public class CheckProjects {

    private final FlexProjects projects;
    private final FormPolicies policies;
    private final Clock clock;

    CheckProjects(FlexProjects projects, FormPolicies policies, Clock clock) {
        this.projects = projects;
        this.policies = policies;
        this.clock = clock;
    }

    /** The terms of the scheme of a project; fails when the scheme had none on the day. */
    Uni<SchemeTerms> terms(FlexProject project) {
        return projects.terms().map(all -> terms(project, all));
    }

    /** One project with its findings. */
    Uni<CheckedProject> check(FlexProject project) {
        return check(List.of(project)).map(List::getFirst);
    }

    /** Projects with their findings, in their order, with a number of reads that does not depend on theirs. */
    Uni<List<CheckedProject>> check(List<FlexProject> found) {
        return projects.terms()
                .chain(terms -> projects.homesOfPermitHolders(ids(found))
                        .chain(kept -> policies.of(municipalities(found))
                                .map(policy -> found.stream()
                                        .map(project -> check(project, terms, kept, policy))
                                        .toList())));
    }

    private CheckedProject check(
            FlexProject project,
            Collection<SchemeTerms> known,
            Map<UUID, Integer> kept,
            Map<MunicipalityCode, FormPolicy> policy) {
        var today = DutchCalendar.today(clock);
        var terms = terms(project, known);
        int homes = kept.getOrDefault(project.id(), 0);
        return new CheckedProject(
                project,
                terms,
                homes,
                FlexConditions.check(project, terms, homes, today),
                policy.get(project.municipality())
                        .warning(HousingForm.FLEX, project.plan().homes(), today));
    }

    private static SchemeTerms terms(FlexProject project, Collection<SchemeTerms> known) {
        var scheme = project.plan().scheme();
        return SchemeTerms.inForce(known, scheme, project.termsOn())
                .orElseThrow(() -> new Refused(new SchemeWithoutTerms(scheme.name(), project.termsOn())));
    }

    private static List<UUID> ids(List<FlexProject> found) {
        return found.stream().map(FlexProject::id).toList();
    }

    private static List<MunicipalityCode> municipalities(List<FlexProject> found) {
        return found.stream().map(FlexProject::municipality).distinct().toList();
    }
}
