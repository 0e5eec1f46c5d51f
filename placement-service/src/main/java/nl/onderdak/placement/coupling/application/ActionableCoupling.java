// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.CouplingRejection;
import nl.onderdak.placement.coupling.domain.CouplingRejection.CouplingUnknown;
import nl.onderdak.placement.coupling.domain.CouplingRejection.VersionOutdated;
import nl.onderdak.web.concurrency.PreconditionFailed;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;

/** The coupling that a command may change: in the caller's jurisdiction, in the version that the caller has seen. */
public final class ActionableCoupling {

    private ActionableCoupling() {}

    /**
     * The reason why the caller may not change the coupling, if any.
     *
     * @param found the locked coupling, or null when there is none
     * @param expected version that the caller has seen
     */
    public static Optional<CouplingRejection> rejection(
            Jurisdiction jurisdiction, Coupling found, UUID id, SeenVersion expected) {
        if (found == null || !jurisdiction.covers(found.details().municipality())) {
            return Optional.of(new CouplingUnknown(id));
        }
        return expected.includes(found.version())
                ? Optional.empty()
                : Optional.of(new VersionOutdated(expected.toString(), found.version()));
    }

    /** The problem that reports a rejection, when the address of the request names the coupling. */
    public static RuntimeException problem(Rejection reason) {
        return switch (reason) {
            case CouplingUnknown _ -> new NotFound();
            case VersionOutdated _ -> new PreconditionFailed();
            default -> new Refused(reason);
        };
    }

    /** The accepted decision; fails with the problem that reports a rejection. */
    public static <S> Decision.Accepted<S> acceptedOrProblem(Decision<S> decision) {
        return switch (decision) {
            case Decision.Accepted<S> accepted -> accepted;
            case Decision.Rejected<S>(var reason) -> throw problem(reason);
        };
    }
}
