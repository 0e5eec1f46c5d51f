// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.quota.register.domain.Municipality;

/** Lists municipalities as they were on any day, as known at any moment. */
public interface MunicipalityView {

    /** Lists up to {@code limit} municipalities after a code, or from the first when it is null, sorted by code. */
    Uni<List<Municipality>> list(Filter filter, String after, int limit);

    /** Returns the whole register, some hundreds of municipalities, as known at a moment, or now when that is null. */
    default Uni<List<Municipality>> all(Instant knownAt) {
        return list(new Filter(null, null, null, knownAt), null, Integer.MAX_VALUE);
    }

    /** Selects municipalities that exist on a day, as known at a moment; a filter that is null selects all. */
    record Filter(MunicipalityCode code, ProvinceCode province, LocalDate validOn, Instant knownAt) {}
}
