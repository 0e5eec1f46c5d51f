// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.security;

import io.quarkus.oidc.runtime.OidcProvider;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Fetches the issuer's keys periodically. A token with an unknown key id makes a service fetch them too, but without this
 * schedule a withdrawn key would be trusted until a token with its successor arrives. Tokens that were verified with the
 * earlier keys are verified again.
 */
@ApplicationScoped
public class IssuerKeys {

    private static final String NO_TOKEN = "";

    private final TenantConfigBean tenants;
    private final VerifiedTokens verified;

    IssuerKeys(TenantConfigBean tenants, VerifiedTokens verified) {
        this.tenants = tenants;
        this.verified = verified;
    }

    @Scheduled(every = "${onderdak.issuer.keys-fetched-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> fetch() {
        OidcProvider issuer = tenants.getDefaultTenant().provider();
        return issuer == null ? Uni.createFrom().voidItem() : fetch(issuer).invoke(verified::forget);
    }

    /** OidcProvider refreshes keys only while it verifies a token: we pass an empty one and ignore its rejection. */
    private static Uni<Void> fetch(OidcProvider issuer) {
        return issuer.refreshJwksAndVerifyJwtToken(NO_TOKEN, false, false, null)
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }
}
