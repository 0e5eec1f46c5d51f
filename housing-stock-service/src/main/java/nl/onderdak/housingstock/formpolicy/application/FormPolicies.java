// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.formpolicy.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.formpolicy.domain.FormPolicy;
import nl.onderdak.housingstock.formpolicy.domain.HousingForm;

/** The policies of municipalities on forms of housing. A landlord sees those of the municipalities it works in. */
public interface FormPolicies {

    /** The policies of these municipalities; one that has not decided has a policy without decisions. */
    Uni<Map<MunicipalityCode, FormPolicy>> of(Collection<MunicipalityCode> municipalities);

    /** The policy of one municipality. */
    default Uni<FormPolicy> of(MunicipalityCode municipality) {
        return of(List.of(municipality)).map(found -> found.get(municipality));
    }

    /** The warning for a form at a scale, if the municipality excludes it on that day. */
    default Uni<Optional<FormPolicy.Warning>> warning(
            MunicipalityCode municipality, HousingForm form, int places, LocalDate day) {
        return of(municipality).map(policy -> policy.warning(form, places, day));
    }

    /** The same, for a decision: until the transaction ends, no other one decides for the municipality. */
    Uni<FormPolicy> lock(MunicipalityCode municipality);

    /** Adds a decision to a locked policy. */
    Uni<Void> add(MunicipalityCode municipality, FormPolicy.Decision decision, Instant recordedAt);
}
