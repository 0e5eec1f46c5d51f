// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.agreement.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import nl.onderdak.housingstock.agreement.domain.Agreement;
import nl.onderdak.housingstock.agreement.domain.Measured;
import nl.onderdak.web.audit.Guarded;

/** The vacancies that an agreement is about. */
public interface AgreedVacancies {

    /** What became of them. */
    Uni<Measured> measure(Agreement agreement);

    /** Up to {@code most} of them, the oldest first, after the given one or from the first. */
    Uni<Guarded<List<AgreedVacancy>>> list(Agreement agreement, UUID after, int most);
}
