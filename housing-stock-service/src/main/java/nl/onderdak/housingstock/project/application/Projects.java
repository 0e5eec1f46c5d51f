// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.AsOf;
import nl.onderdak.housingstock.project.domain.Delay;
import nl.onderdak.housingstock.project.domain.Project;
import nl.onderdak.housingstock.project.domain.ProjectKind;
import nl.onderdak.housingstock.project.domain.ProjectStatus;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** The projects with their history. */
public interface Projects {

    /**
     * Which projects to list; null is no condition.
     *
     * @param municipality in this municipality
     * @param landlord of this landlord
     * @param kind of this kind
     * @param status this far
     */
    record Filter(MunicipalityCode municipality, String landlord, ProjectKind kind, ProjectStatus status) {}

    /** One project within the jurisdiction as of a day and a moment, or empty. */
    Uni<Optional<Project>> find(Jurisdiction jurisdiction, UUID id, AsOf asOf);

    /** One project within the jurisdiction, locked until the transaction ends, or empty. */
    Uni<Optional<Project>> lock(Jurisdiction jurisdiction, UUID id);

    /** Up to {@code most} projects within the jurisdiction, the oldest first, after the given one or from the first. */
    Uni<List<Project>> list(Jurisdiction jurisdiction, Filter filter, AsOf asOf, UUID after, int most);

    /** The projects within the jurisdiction that are not over. */
    Uni<List<Project>> open(Jurisdiction jurisdiction, MunicipalityCode municipality, AsOf asOf);

    /** The most social homes in the projects within the jurisdiction that are not over, by municipality. */
    Uni<Map<MunicipalityCode, Integer>> socialHomes(
            Jurisdiction jurisdiction, Collection<MunicipalityCode> municipalities, AsOf asOf);

    /** Adds a project and its first version. */
    Uni<Void> add(Project project, Instant recordedAt);

    /** Stores the next version of a locked project. */
    Uni<Void> store(Project project, Instant recordedAt);

    /** Adds a delay. */
    Uni<Void> add(Project project, Delay delay);

    /** The delays of a project, the oldest first. */
    Uni<List<Delay>> delays(UUID project);
}
