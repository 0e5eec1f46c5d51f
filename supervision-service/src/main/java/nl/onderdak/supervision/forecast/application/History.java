// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.forecast.domain.ForecastMethod;
import nl.onderdak.supervision.forecast.domain.PastHalfYear;
import nl.onderdak.supervision.forecast.domain.Reorganisation;

/** What forecasts learn from. */
public interface History {

    /**
     * What happened in a half-year.
     *
     * @param realised persons housed in it
     * @param balance at its end
     */
    record Closed(MunicipalityCode municipality, HalfYear halfYear, long realised, long balance) {}

    /** The half-years of each municipality of an area, by the half-year in which the persons were housed. */
    Uni<List<PastHalfYear>> of(Area area, AsOf asOf);

    /** What happened in each half-year with entries, as it is known now, in order. */
    Uni<List<Closed>> closed(Collection<MunicipalityCode> municipalities);

    /** The days on which these municipalities ended or took over another, as known now. */
    Uni<List<Reorganisation>> reorganisations(Collection<MunicipalityCode> municipalities);

    /** The method that is used for forecasts of this day. */
    Uni<ForecastMethod> method(LocalDate validOn);
}
