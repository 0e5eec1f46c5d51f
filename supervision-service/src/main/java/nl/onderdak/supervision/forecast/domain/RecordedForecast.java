// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.balance.domain.Reading;
import nl.onderdak.supervision.supply.domain.SupplyCompleteness;

/**
 * A forecast of a municipality as it was made, kept to compare it with what happens.
 *
 * @param id its identity
 * @param municipality CBS code
 * @param validOn the day that it was made of
 * @param knownAt the moment up to which facts were known
 * @param recordedAt when it was recorded
 * @param openingBalance at the end of the half-year before its first
 * @param method how realisation followed from history
 * @param given a realisation that took the place of history
 * @param additions what each addition brings in each half-year, and where it comes from
 * @param readings how far each source had been read
 * @param supply whether what was published of places and ending homes was complete
 * @param lines by half-year and scenario
 * @param hash SHA-256 of all of it but the identity and the moment of recording, in hexadecimal
 */
public record RecordedForecast(
        UUID id,
        MunicipalityCode municipality,
        LocalDate validOn,
        Instant knownAt,
        Instant recordedAt,
        long openingBalance,
        ForecastMethod method,
        GivenPace given,
        List<AdditionLine> additions,
        List<Reading> readings,
        SupplyCompleteness supply,
        List<ForecastLine> lines,
        String hash) {

    public RecordedForecast {
        additions = List.copyOf(additions);
        readings = List.copyOf(readings);
        lines = List.copyOf(lines);
    }

    /** Its last half-year. */
    public HalfYear until() {
        return lines.getLast().coming().halfYear();
    }
}
