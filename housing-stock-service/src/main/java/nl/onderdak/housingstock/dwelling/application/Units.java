// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.onderdak.housingstock.dwelling.domain.Unit;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** The units of the registered dwellings. */
public interface Units {

    /** One unit within the jurisdiction, its dwelling locked until the transaction ends, or empty. */
    Uni<Optional<Unit>> lock(Jurisdiction jurisdiction, String reference);

    /** Those of these units that are within the jurisdiction, their dwellings locked until the transaction ends. */
    Uni<List<Unit>> lockAll(Jurisdiction jurisdiction, Collection<String> references);

    /**
     * The unit of a vacancy, without a lock.
     *
     * @throws IllegalStateException when there is no such unit
     */
    Uni<Unit> find(String reference);
}
