// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.access;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Clients that the local issuer and the issuer of tests know: one for each kind of organisation. */
public enum Role {

    /** The ministry: publishes targets, population figures and municipalities. */
    RIJK("RIJK"),

    /** The reception organisation: couples households. */
    COA("COA"),

    /** A municipality: houses households. */
    MUNICIPALITY("GM0141"),

    /** A housing corporation: offers dwellings. */
    CORPORATION("corporation:C001"),

    /** A province: supervises. */
    PROVINCE("PV23"),

    /** Keeps the system running; a token to bring in what was before is asked for apart. */
    OPERATOR("OPERATOR", Scopes.HOUSINGS_WRITE, Scopes.STOCK_WRITE);

    private final String exampleOrganisation;
    private final Set<String> withheld;

    Role(String exampleOrganisation, String... withheld) {
        this.exampleOrganisation = exampleOrganisation;
        this.withheld = Set.of(withheld);
    }

    /** Value of the token's {@code organisation} claim when the caller names no other. */
    public String exampleOrganisation() {
        return exampleOrganisation;
    }

    /** OAuth scopes: what {@link Mandates} allows its kind of organisation, in alphabetical order. */
    public List<String> scopes() {
        return Mandates.of(Organisation.named(exampleOrganisation).orElseThrow()).stream()
                .filter(scope -> !withheld.contains(scope))
                .sorted()
                .toList();
    }

    /** OAuth client of this role at the local issuer. */
    public String client() {
        return "onderdak-" + name().toLowerCase(Locale.ROOT);
    }
}
