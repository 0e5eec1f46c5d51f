// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;

/** Persons that municipalities housed, corrections included. */
public interface HousedPersons {

    /**
     * Those housed from one day up to and including another, by all of these municipalities together, takeovers aside.
     *
     * @param knownAt only facts recorded up to and including this moment
     */
    Uni<Long> between(List<MunicipalityCode> municipalities, LocalDate from, LocalDate until, Instant knownAt);
}
