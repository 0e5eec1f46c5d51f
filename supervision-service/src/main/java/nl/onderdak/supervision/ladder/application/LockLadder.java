// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Stream;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.supervision.ladder.domain.Intervention;
import nl.onderdak.supervision.ladder.domain.Ladder;
import nl.onderdak.web.concurrency.PreconditionFailed;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;

/** Locks the ladder of a step that a caller has seen, in the transaction of its caller. */
@ApplicationScoped
class LockLadder {

    private final Ladders ladders;
    private final Jurisdictions jurisdictions;

    LockLadder(Ladders ladders, Jurisdictions jurisdictions) {
        this.ladders = ladders;
        this.jurisdictions = jurisdictions;
    }

    /**
     * The ladder that the step stands on; fails with {@link NotFound} for a step outside the jurisdiction and with
     * {@link PreconditionFailed} when it has changed since. Only an owner of the step waits for the lock.
     *
     * @param expected version of the step that the caller has seen
     */
    Uni<Ladder> of(Organisation by, UUID id, SeenVersion expected) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> ladders.find(jurisdiction, id))
                .map(found -> found.orElseThrow(NotFound::new))
                .chain(seen -> ladders.lock(seen.municipality(), seen.scope())
                        .invoke(ladder ->
                                Version.check(expected, latest(ladder, seen).version())));
    }

    /** A step that has ended changes no more. */
    private static Intervention latest(Ladder ladder, Intervention seen) {
        return Stream.concat(ladder.current().stream(), ladder.proposed().stream())
                .filter(step -> step.id().equals(seen.id()))
                .findFirst()
                .orElse(seen);
    }
}
