// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.erasure.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.contracts.privacy.RetentionPolicies;
import nl.onderdak.placement.coupling.domain.CoaReference;
import nl.onderdak.placement.erasure.domain.Erasure;
import nl.onderdak.placement.erasure.domain.ErasureReason;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.idempotency.IdempotentAnswers;

/**
 * Erases COA's reference of a household (<i>wissing</i>), art. 17 AVG: no row of this service leads to the household
 * any more. The coupling stays, and so do the figures that contain it.
 */
@ApplicationScoped
public class EraseReference {

    private static final String COUPLINGS = "/v1/couplings/";

    private final References references;
    private final IdempotentAnswers answers;
    private final RetentionPolicies policies;
    private final AuditTrail trail;
    private final Clock clock;

    EraseReference(
            References references,
            IdempotentAnswers answers,
            RetentionPolicies policies,
            AuditTrail trail,
            Clock clock) {
        this.references = references;
        this.answers = answers;
        this.policies = policies;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The outcome of an erasure.
     *
     * @param couplings that had the reference; empty when no coupling has it, or no longer has it
     * @param erasure its reason and days
     */
    public record Erased(List<UUID> couplings, Erasure erasure) {}

    /**
     * Erases a reference, also from responses that are stored for repeated requests.
     *
     * @throws ForbiddenException unless the caller is COA or the operator
     */
    @WithTransaction
    public Uni<Erased> erase(Organisation by, CoaReference reference, ErasureReason reason) {
        if (!(by instanceof Organisation.Coa || by instanceof Organisation.Operator)) {
            throw new ForbiddenException();
        }
        var erasure = RetainedArchive.erasure(reason, DutchCalendar.today(clock), policies);
        return references
                .erase(reference, erasure)
                .invoke(trail::concerns)
                .call(couplings -> answers.withhold(
                        couplings.stream().map(id -> COUPLINGS + id).toList()))
                .map(couplings -> new Erased(couplings, erasure));
    }
}
