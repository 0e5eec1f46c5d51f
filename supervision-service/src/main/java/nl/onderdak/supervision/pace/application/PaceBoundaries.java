// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.pace.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import nl.onderdak.supervision.pace.domain.PaceBoundary;

/** The boundary between the classes of pace, which changes by day. */
public interface PaceBoundaries {

    /** The one of a day; also without a transaction. */
    Uni<PaceBoundary> of(LocalDate day);
}
