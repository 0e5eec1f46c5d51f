// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.security;

import io.quarkus.oidc.runtime.OidcProvider;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Fetches the issuer's keys now and then. A token that names an unknown key makes a service fetch them too, but then a
 * key that was withdrawn would be trusted for as long as nobody comes with its successor. Tokens that were verified with the
 * keys of before are verified anew.
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

    /** There is no other way in than with a token: whether it is good does not matter, nor that the issuer is away. */
    private static Uni<Void> fetch(OidcProvider issuer) {
        return issuer.refreshJwksAndVerifyJwtToken(NO_TOKEN, false, false, null)
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }
}
