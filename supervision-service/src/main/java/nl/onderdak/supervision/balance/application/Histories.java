// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.MunicipalityHistory;

/** Municipalities through the half-years, many at once. */
public interface Histories {

    /**
     * Each municipality that was known then to lie in an area, sorted by code, also one that does not exist on the day;
     * in one statement.
     *
     * @param from the first half-year of the series; the last is that of the day
     */
    Uni<List<MunicipalityHistory>> each(Area area, HalfYear from, AsOf asOf);

    /** These municipalities in the same way; unknown ones without entries are skipped. */
    Uni<List<MunicipalityHistory>> each(Collection<MunicipalityCode> municipalities, HalfYear from, AsOf asOf);
}
