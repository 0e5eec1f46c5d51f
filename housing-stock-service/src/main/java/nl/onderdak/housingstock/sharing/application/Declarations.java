// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.sharing.domain.BonaFide;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Declarations that private landlords let in good faith. */
public interface Declarations {

    /**
     * Which declarations to list; null is no condition.
     *
     * @param landlord about this landlord
     * @param municipality of this municipality
     */
    record Filter(String landlord, MunicipalityCode municipality) {}

    /** One declaration within the jurisdiction, or empty. */
    Uni<Optional<BonaFide>> find(Jurisdiction jurisdiction, UUID id);

    /** One declaration within the jurisdiction, locked until the transaction ends, or empty. */
    Uni<Optional<BonaFide>> lock(Jurisdiction jurisdiction, UUID id);

    /** Up to {@code most} declarations within the jurisdiction, the oldest first, after the given one. */
    Uni<List<BonaFide>> list(Jurisdiction jurisdiction, Filter filter, UUID after, int most);

    /** The declarations about these landlords, by landlord. */
    Uni<Map<String, List<BonaFide>>> about(Collection<String> landlords);

    /** Adds a declaration. */
    Uni<Void> add(BonaFide declaration);

    /** Stores the next version of a locked declaration. */
    Uni<Void> store(BonaFide declaration);
}
