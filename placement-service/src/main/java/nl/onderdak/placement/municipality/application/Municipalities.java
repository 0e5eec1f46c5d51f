// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.municipality.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.placement.municipality.domain.Municipality;
import nl.onderdak.placement.municipality.domain.MunicipalityVersion;

/** The municipalities as quota-service told of them. */
public interface Municipalities {

    /** The municipality with this code, if it is known. */
    Uni<Optional<Municipality>> find(MunicipalityCode code);

    /** Those of these that are known, by their code. */
    Uni<Map<MunicipalityCode, Municipality>> findAll(Set<MunicipalityCode> codes);

    /**
     * The municipalities that were known at a moment to lie in a province.
     *
     * @param knownAt what the register had recorded by then counts; null is everything that has arrived
     */
    Uni<Set<MunicipalityCode>> knownIn(ProvinceCode province, Instant knownAt);

    /** Takes over registrations, in one statement: keeps each of them, and of one municipality the newest counts now. */
    Uni<Void> register(Collection<MunicipalityVersion> versions);
}
