// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.signal.domain.Signal;
import nl.onderdak.supervision.signal.domain.SignalKind;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Signals, each with the change that opened it and the one that closed it. */
public interface Signals {

    /** The last change of every municipality and kind; until the transaction ends, no other transaction can change one. */
    Uni<List<Signal>> lastToChange();

    /** Appends changes. */
    Uni<Void> append(List<Signal> changes, Instant recordedAt);

    /**
     * Which signals to list; null is no condition.
     *
     * @param municipality about this municipality
     * @param kind of this kind
     * @param open open, or closed
     * @param validOn as they stood at the end of this day
     * @param knownAt as known at this moment
     */
    record Filter(MunicipalityCode municipality, SignalKind kind, Boolean open, LocalDate validOn, Instant knownAt) {}

    /**
     * A signal through its life.
     *
     * @param opened the change that opened it
     * @param closed the change that closed it, or null while it is open
     * @param recordedAt when its opening was recorded
     */
    record Listed(Signal opened, Signal closed, Instant recordedAt) {}

    /** Up to {@code most} within the jurisdiction, oldest first, after the given one or from the first. */
    Uni<List<Listed>> list(Jurisdiction jurisdiction, Filter filter, UUID after, int most);
}
