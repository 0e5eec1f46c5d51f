// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.municipality.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.municipality.domain.Municipality;

/** The municipalities as quota-service told of them. */
public interface Municipalities {

    /** The municipality with this code, if it is known. */
    Uni<Optional<Municipality>> find(MunicipalityCode code);

    /** Those of these that are known, by their code. */
    Uni<Map<MunicipalityCode, Municipality>> findAll(Set<MunicipalityCode> codes);

    /** Writes new ones and replaces known ones, in one statement. Each code at most once. */
    Uni<Void> put(Collection<Municipality> municipalities);
}
