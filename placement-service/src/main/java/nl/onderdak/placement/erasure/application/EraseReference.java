// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.erasure.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.contracts.privacy.RetentionPolicies;
import nl.onderdak.placement.coupling.application.DutchTime;
import nl.onderdak.placement.coupling.domain.CoaReference;
import nl.onderdak.placement.erasure.domain.Erasure;
import nl.onderdak.placement.erasure.domain.ErasureReason;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.idempotency.IdempotentAnswers;

/**
 * Erases the reference of a household at COA, so that nothing here leads to the household any more. The coupling stays
 * with what it adds to the figures.
 */
@ApplicationScoped
public class EraseReference {

    private static final String COUPLINGS = "/v1/couplings/";

    private final References references;
    private final IdempotentAnswers answers;
    private final RetentionPolicies policies;
    private final AuditTrail trail;
    private final DutchTime time;

    EraseReference(
            References references,
            IdempotentAnswers answers,
            RetentionPolicies policies,
            AuditTrail trail,
            DutchTime time) {
        this.references = references;
        this.answers = answers;
        this.policies = policies;
        this.trail = trail;
        this.time = time;
    }

    /**
     * What was erased.
     *
     * @param couplings that had the reference; none when it is not here, or was erased before
     * @param erasure how
     */
    public record Erased(List<UUID> couplings, Erasure erasure) {}

    /**
     * Erases a reference, also from answers that are kept to be repeated.
     *
     * @throws ForbiddenException when it is not for this organisation to decide
     */
    @WithTransaction
    public Uni<Erased> erase(Organisation by, CoaReference reference, ErasureReason reason) {
        if (!(by instanceof Organisation.Coa || by instanceof Organisation.Operator)) {
            throw new ForbiddenException();
        }
        var erasure = RetainedArchive.erasure(reason, time.today(), policies);
        return references
                .erase(reference, erasure)
                .invoke(trail::concerns)
                .call(couplings -> answers.withhold(
                        couplings.stream().map(id -> COUPLINGS + id).toList()))
                .map(couplings -> new Erased(couplings, erasure));
    }
}
