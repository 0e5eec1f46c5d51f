// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Who calls, and what each may do: the one place where a role becomes scopes and an organisation. */
public enum Role {

    /** The ministry: publishes targets, population figures and municipalities. */
    RIJK(
            "RIJK",
            "targets:write",
            "populations:write",
            "municipalities:write",
            "quotas:read",
            "exchanges:read",
            "simulations:write",
            "balances:read"),

    /** The reception organisation: couples households. */
    COA("COA", "couplings:write", "couplings:read", "references:erase", "quotas:read"),

    /** A municipality: houses households. */
    MUNICIPALITY(
            "GM0141",
            "couplings:read",
            "housings:write",
            "stock:read",
            "quotas:read",
            "exchanges:write",
            "exchanges:read",
            "simulations:write",
            "balances:read"),

    /** A housing corporation: offers dwellings. */
    CORPORATION("corporation:C001", "stock:write", "stock:read"),

    /** A province: supervises. */
    PROVINCE(
            "PV23",
            "quotas:read",
            "exchanges:read",
            "simulations:write",
            "balances:read",
            "balances:write",
            "stock:read"),

    /** Who keeps the system running. */
    OPERATOR(
            "OPERATOR",
            "operations",
            "references:erase",
            "quotas:read",
            "exchanges:read",
            "couplings:read",
            "stock:read",
            "balances:read");

    private static final String OWN_TRAIL = "audit:read";
    private static final String OWN_PROCESSING = "processing:read";

    private final String exampleOrganisation;
    private final List<String> scopes;

    Role(String exampleOrganisation, String... scopes) {
        this.exampleOrganisation = exampleOrganisation;
        this.scopes = Stream.concat(Stream.of(scopes), Stream.of(OWN_TRAIL, OWN_PROCESSING))
                .toList();
    }

    /** Value of the token's {@code organisation} claim when nobody names another. */
    public String exampleOrganisation() {
        return exampleOrganisation;
    }

    /** OAuth scopes. */
    public List<String> scopes() {
        return scopes;
    }

    /** OAuth client of this role at the local issuer. */
    public String client() {
        return "onderdak-" + name().toLowerCase(Locale.ROOT);
    }
}
