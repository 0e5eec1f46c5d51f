// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.retention;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import nl.onderdak.contracts.privacy.Kept;

/** Data that is kept for a term. Each service implements it for its own; {@link Retention} runs it. */
public interface Retained {

    /** Name of the data, for the log. */
    Kept what();

    /** Destroys up to {@code most} items whose term is over, in a transaction of its own; returns their number. */
    Uni<Integer> destroy(LocalDate today, int most);
}
