// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.digest.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.digest.domain.QuotaStep;

/** Port: the stored quotas, one after the other. */
public interface QuotaSteps {

    /** Every municipality in the register, also those that ended, sorted by code. */
    Uni<List<MunicipalityCode>> municipalities();

    /** The quotas of these municipalities that were recorded up to a moment, included. */
    Uni<List<QuotaStep>> recordedUpTo(Instant moment, List<MunicipalityCode> municipalities);
}
