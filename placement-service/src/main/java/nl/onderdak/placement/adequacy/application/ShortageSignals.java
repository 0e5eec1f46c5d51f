// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.adequacy.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.adequacy.domain.Signal;

/** The signals of too few couplings. */
public interface ShortageSignals {

    /** The last signal of each municipality that has one for this half-year. */
    Uni<Map<MunicipalityCode, Signal>> last(HalfYear halfYear);

    /** Adds signals and returns the ones that no other instance has added. */
    Uni<List<Signal>> add(List<Signal> signals, Instant recordedAt);
}
