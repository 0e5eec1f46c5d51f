// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.flex.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.flex.domain.FlexProject;
import nl.onderdak.housingstock.flex.domain.SchemeTerms;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Projects of flex homes. */
public interface FlexProjects {

    /**
     * Which projects to list; null is no condition.
     *
     * @param municipality in this municipality
     * @param landlord of this landlord
     */
    record Filter(MunicipalityCode municipality, String landlord) {}

    /** One project within the jurisdiction, or empty. */
    Uni<Optional<FlexProject>> find(Jurisdiction jurisdiction, UUID id);

    /** One project within the jurisdiction, locked until the transaction ends, or empty. */
    Uni<Optional<FlexProject>> lock(Jurisdiction jurisdiction, UUID id);

    /** Up to {@code most} projects within the jurisdiction, the oldest first, after the given one or from the first. */
    Uni<List<FlexProject>> list(Jurisdiction jurisdiction, Filter filter, UUID after, int most);

    /** Stores a new project, or the next version of a locked one, without its dwellings. */
    Uni<Void> store(FlexProject project);

    /** Those of these dwellings that are of the landlord of the project, in its municipality and in no other project. */
    Uni<Set<String>> free(FlexProject project, Collection<String> dwellings);

    /** Replaces the dwellings of a stored project. */
    Uni<Void> deliver(FlexProject project);

    /**
     * How many homes of each project are let to permit holders, or kept for them, by the newest vacancy of one of their
     * units: of the home, of a place in it, or of a dwelling into which it was split. A home counts once, also when that is
     * so of several of its units. What was let before a home was split does not count, since that dwelling has ended.
     */
    Uni<Map<UUID, Integer>> homesOfPermitHolders(Collection<UUID> projects);

    /** The terms of all schemes, of every day. */
    Uni<List<SchemeTerms>> terms();
}
