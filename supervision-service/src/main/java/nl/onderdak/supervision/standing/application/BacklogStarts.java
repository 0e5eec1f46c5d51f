// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.standing.domain.BehindStretch;

/** The days since which municipalities are behind, from the entries of the ledger; in the transaction of its caller. */
public interface BacklogStarts {

    /**
     * For each municipality the day after the last day that ended at zero or more.
     *
     * @param stretches all stretches of each municipality up to the day
     */
    Uni<Map<MunicipalityCode, LocalDate>> of(List<BehindStretch> stretches, AsOf asOf);
}
