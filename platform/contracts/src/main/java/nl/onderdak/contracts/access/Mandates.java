// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.access;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The scopes that each kind of organisation may hold at all. Other scopes in its token are ignored: a mistake at the
 * issuer must not let a municipality couple for itself. A scope that is not named here may be held by no organisation.
 */
public final class Mandates {

    private static final Set<String> OF_ALL = Set.of(
            Scopes.QUOTAS_READ, Scopes.EVENTS_READ, Scopes.WEBHOOKS_WRITE, Scopes.AUDIT_READ, Scopes.PROCESSING_READ);

    private Mandates() {}

    /** Whether the organisation may hold the scope. */
    public static boolean allow(Organisation organisation, String scope) {
        return OF_ALL.contains(scope) || ofKind(organisation).contains(scope);
    }

    /** Every scope that the organisation may hold. */
    public static Set<String> of(Organisation organisation) {
        return Stream.concat(OF_ALL.stream(), ofKind(organisation).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> ofKind(Organisation organisation) {
        return switch (organisation) {
            case Organisation.Rijk _ ->
                Set.of(
                        Scopes.TARGETS_WRITE,
                        Scopes.POPULATIONS_WRITE,
                        Scopes.MUNICIPALITIES_WRITE,
                        Scopes.SIMULATIONS_WRITE,
                        Scopes.EXCHANGES_READ,
                        Scopes.FIGURES_READ,
                        Scopes.BALANCES_READ);
            case Organisation.Coa _ ->
                Set.of(
                        Scopes.COUPLINGS_WRITE,
                        Scopes.COUPLINGS_READ,
                        Scopes.FIGURES_READ,
                        Scopes.MATCHINGS_WRITE,
                        Scopes.REFERENCES_ERASE);
            case Organisation.Municipality _ ->
                Set.of(
                        Scopes.COUPLINGS_READ,
                        Scopes.FIGURES_READ,
                        Scopes.HOUSINGS_WRITE,
                        Scopes.MATCHINGS_WRITE,
                        Scopes.STOCK_READ,
                        Scopes.STOCK_PLAN,
                        Scopes.EXCHANGES_WRITE,
                        Scopes.EXCHANGES_READ,
                        Scopes.SIMULATIONS_WRITE,
                        Scopes.BALANCES_READ,
                        Scopes.SUPERVISION_READ,
                        Scopes.PLANS_WRITE);
            case Organisation.Corporation _ -> Set.of(Scopes.STOCK_WRITE, Scopes.STOCK_READ);
            case Organisation.Province _ ->
                Set.of(
                        Scopes.EXCHANGES_READ,
                        Scopes.SIMULATIONS_WRITE,
                        Scopes.BALANCES_READ,
                        Scopes.BALANCES_WRITE,
                        Scopes.SUPERVISION_READ,
                        Scopes.SUPERVISION_WRITE,
                        Scopes.SUPERVISION_APPROVE,
                        Scopes.FIGURES_READ,
                        Scopes.STOCK_READ);
            // imports earlier stock and housings of newly connected organisations
            case Organisation.Operator _ ->
                Set.of(
                        Scopes.OPERATIONS,
                        Scopes.REFERENCES_ERASE,
                        Scopes.EXCHANGES_READ,
                        Scopes.COUPLINGS_READ,
                        Scopes.FIGURES_READ,
                        Scopes.HOUSINGS_WRITE,
                        Scopes.MATCHINGS_WRITE,
                        Scopes.STOCK_READ,
                        Scopes.STOCK_WRITE,
                        Scopes.STOCK_PLAN,
                        Scopes.BALANCES_READ,
                        Scopes.SUPERVISION_READ);
        };
    }
}
