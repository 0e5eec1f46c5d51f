// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.retention;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import nl.onderdak.contracts.privacy.Kept;

/** Something that is kept for a term. Each service brings its own; {@link Retention} sees to the rest. */
public interface Retained {

    /** What it is, for the log. */
    Kept what();

    /** Destroys what has been kept long enough, so much at most, in a transaction of its own. Answers how much. */
    Uni<Integer> destroy(LocalDate today, int most);
}
