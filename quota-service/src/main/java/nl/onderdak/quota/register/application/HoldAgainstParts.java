// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.quota.register.domain.Population;
import nl.onderdak.quota.register.domain.Constituents;
import nl.onderdak.web.problem.Outcome;
import nl.onderdak.web.problem.Refused;

/** Holds corrected inhabitants against the parts of them that reorganisations gave away, within the transaction in hand. */
@ApplicationScoped
public class HoldAgainstParts {

    private final Reorganisations reorganisations;

    public HoldAgainstParts(Reorganisations reorganisations) {
        this.reorganisations = reorganisations;
    }

    /** Fails with {@link Refused} when the parts do not fit; until the transaction ends no other reorganisation comes in. */
    public Uni<Void> hold(Population corrected) {
        return reorganisations
                .closeForDecision()
                .chain(reorganisations::all)
                .invoke(decided -> Outcome.acceptedOrRefused(Constituents.judge(
                        corrected.summary().referenceDate(),
                        FindConstituents.byMunicipality(corrected.municipalities()),
                        decided)))
                .replaceWithVoid();
    }
}
