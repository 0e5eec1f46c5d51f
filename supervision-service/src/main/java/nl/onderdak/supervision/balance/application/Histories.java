// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.DatedHistory;
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

    /** The same with the days since when they are behind. */
    Uni<List<DatedHistory>> dated(Collection<MunicipalityCode> municipalities, HalfYear from, AsOf asOf);

    /**
     * Those of an area with the days since when they are behind, in one round trip and without a transaction of the use
     * case; as row security shows them to the caller.
     */
    Uni<SeenHistories> seen(Area area, HalfYear from, AsOf asOf);

    /** Those of a municipality's jurisdiction today in the same way. */
    Uni<SeenHistories> seenBy(Organisation.Municipality by, HalfYear from, AsOf asOf);
}
