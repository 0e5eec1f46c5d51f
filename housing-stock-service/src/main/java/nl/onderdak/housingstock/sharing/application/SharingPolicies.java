// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.sharing.domain.SharingPolicy;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** The policies of municipalities for shared dwellings. */
public interface SharingPolicies {

    /** A position in the list of policies. */
    record Position(String municipality, LocalDate effectiveOn) {}

    /** Every policy of these municipalities. */
    Uni<Map<MunicipalityCode, List<SharingPolicy>>> of(Collection<MunicipalityCode> municipalities);

    /**
     * Up to {@code most} policies within the jurisdiction by municipality and day, the last recorded for each day, after
     * the given one. That of a landlord includes the municipalities where it has dwellings.
     */
    Uni<List<SharingPolicy>> list(Jurisdiction jurisdiction, MunicipalityCode municipality, Position after, int most);

    /** Adds a policy. */
    Uni<Void> add(SharingPolicy policy);
}
