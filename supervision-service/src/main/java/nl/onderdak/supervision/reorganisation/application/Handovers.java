// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.reorganisation.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.reorganisation.domain.Handover;
import nl.onderdak.supervision.reorganisation.domain.Succession.Held;

/** The municipalities that ended, with their successors. */
public interface Handovers {

    /**
     * Those among these municipalities and among their successors, as far as it goes. None of them is added before the
     * transaction ends; of two transactions that find any, the second waits.
     *
     * @param deciding whether this transaction adds handovers: then it waits for every other
     */
    Uni<List<Handover>> among(Collection<MunicipalityCode> municipalities, boolean deciding);

    /**
     * What counts for municipalities.
     *
     * @param ending those of which it matters since when it is known
     */
    Uni<List<Held>> held(Collection<MunicipalityCode> municipalities, Set<MunicipalityCode> ending);

    /** These municipalities and all that took over from them, as far as it goes. */
    Uni<Set<MunicipalityCode>> withSuccessors(Collection<MunicipalityCode> municipalities);

    /** Adds handovers. */
    Uni<Void> add(List<Handover> handovers);
}
