// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.application;

import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.AsOf;
import nl.onderdak.housingstock.formpolicy.application.FormPolicies;
import nl.onderdak.housingstock.formpolicy.domain.FormPolicy;
import nl.onderdak.housingstock.project.domain.Project;
import nl.onderdak.housingstock.project.domain.ProjectWarning;
import nl.onderdak.housingstock.project.domain.SocialCap;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Finds what there is to look at in projects: policies of their municipality, and days that have passed. */
@ApplicationScoped
class JudgeProjects {

    private final Projects projects;
    private final SocialCaps caps;
    private final FormPolicies policies;
    private final Clock clock;

    JudgeProjects(Projects projects, SocialCaps caps, FormPolicies policies, Clock clock) {
        this.projects = projects;
        this.caps = caps;
        this.policies = policies;
        this.clock = clock;
    }

    /** The project with its warnings now. */
    Uni<JudgedProject> judge(Jurisdiction jurisdiction, Project project) {
        return judge(jurisdiction, List.of(project), AsOf.NOW).map(List::getFirst);
    }

    /** The projects with their warnings, in their order. */
    Uni<List<JudgedProject>> judge(Jurisdiction jurisdiction, List<Project> found, AsOf asOf) {
        var day = asOf.validOn() == null ? DutchCalendar.today(clock) : asOf.validOn();
        var municipalities = found.stream().map(Project::municipality).collect(toSet());
        return caps.on(jurisdiction, municipalities, day)
                .chain(inForce -> projects.socialHomes(jurisdiction, inForce.keySet(), asOf)
                        .chain(planned -> policies.of(municipalities)
                                .map(forms -> found.stream()
                                        .map(project -> new JudgedProject(
                                                project,
                                                warnings(
                                                        project,
                                                        inForce,
                                                        planned,
                                                        forms.get(project.municipality()),
                                                        day)))
                                        .toList())));
    }

    private static List<ProjectWarning> warnings(
            Project project,
            Map<MunicipalityCode, SocialCap> caps,
            Map<MunicipalityCode, Integer> planned,
            FormPolicy forms,
            LocalDate day) {
        var warnings = new ArrayList<ProjectWarning>();
        var cap = caps.get(project.municipality());
        var social = planned.getOrDefault(project.municipality(), 0);
        var plan = project.plan();
        if (cap != null
                && cap.isExceededBy(social)
                && plan.socialHomesMost() > 0
                && !plan.status().isOver()) {
            warnings.add(new ProjectWarning(ProjectWarning.Kind.SOCIAL_CAP_EXCEEDED, cap.mostHomes(), social));
        }
        if (project.isExcludedBy(forms, day)) {
            warnings.add(ProjectWarning.of(ProjectWarning.Kind.FORM_EXCLUDED));
        }
        if (project.isOverdueOn(day)) {
            warnings.add(ProjectWarning.of(ProjectWarning.Kind.OVERDUE));
        }
        return warnings;
    }
}
