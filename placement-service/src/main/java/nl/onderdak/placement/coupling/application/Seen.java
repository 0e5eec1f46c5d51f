// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import java.util.Optional;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.web.concurrency.PreconditionFailed;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.problem.NotFound;

/** What somebody may act upon: a coupling within its jurisdiction, in the version that it has seen. */
final class Seen {

    private Seen() {}

    /**
     * The coupling, when it may be acted upon.
     *
     * @throws NotFound when there is none, or not for this caller
     * @throws PreconditionFailed when it is no longer what the caller has seen
     */
    static Coupling by(Jurisdiction jurisdiction, Optional<Coupling> found, long expected) {
        var coupling = found.filter(
                        candidate -> jurisdiction.covers(candidate.terms().municipality()))
                .orElseThrow(NotFound::new);
        Version.check(expected, coupling.version());
        return coupling;
    }
}
