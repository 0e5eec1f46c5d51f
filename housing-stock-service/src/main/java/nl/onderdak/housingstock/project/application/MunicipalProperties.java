// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.project.domain.MunicipalProperty;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Municipal property that may be converted. A landlord sees that of the municipalities it works in. */
public interface MunicipalProperties {

    /** One within the jurisdiction, or empty. */
    Uni<Optional<MunicipalProperty>> find(Jurisdiction jurisdiction, UUID id);

    /** One within the jurisdiction, locked until the transaction ends, or empty. */
    Uni<Optional<MunicipalProperty>> lock(Jurisdiction jurisdiction, UUID id);

    /** Up to {@code most} within the jurisdiction, the oldest first, after the given one or from the first. */
    Uni<List<MunicipalProperty>> list(Jurisdiction jurisdiction, MunicipalityCode municipality, UUID after, int most);

    /** Adds one; false when the municipality has this reference already. */
    Uni<Boolean> add(MunicipalProperty property);

    /** Stores the next version of a locked one. */
    Uni<Void> store(MunicipalProperty property);
}
