// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.access;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Clients of the local issuer and of the issuer of tests: one for each kind of organisation. */
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

    /** Operates the system; its scopes for the import of earlier data are requested explicitly. */
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

    /** OAuth scopes: those that {@link Mandates} allows its kind of organisation, in alphabetical order. */
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
