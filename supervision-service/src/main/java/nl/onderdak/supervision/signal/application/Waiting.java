// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/** Persons who wait for a home, as known at a moment. */
public interface Waiting {

    /** Persons per municipality who wait at the end of a day and waited there at the end of that many days before. */
    Uni<Map<MunicipalityCode, Long>> longerThan(int days, LocalDate validOn, Instant knownAt);

    /** Persons per municipality who wait at the end of a day, of households of which others live in a home that counts. */
    Uni<Map<MunicipalityCode, Long>> ofHousedHouseholds(LocalDate validOn, Instant knownAt);

    /** Persons of households that were coupled for the first time in a half-year, up to and including a day of it. */
    Uni<Long> coupled(HalfYear halfYear, LocalDate validOn, Instant knownAt);
}
