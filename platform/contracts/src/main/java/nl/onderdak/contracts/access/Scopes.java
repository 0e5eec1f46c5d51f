// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.access;

/** OAuth 2.0 scopes; each operation names the one it needs, or one of which, with {@code @PermissionsAllowed}. */
public final class Scopes {

    public static final String TARGETS_WRITE = "targets:write";
    public static final String POPULATIONS_WRITE = "populations:write";
    public static final String MUNICIPALITIES_WRITE = "municipalities:write";
    public static final String QUOTAS_READ = "quotas:read";
    public static final String SIMULATIONS_WRITE = "simulations:write";
    public static final String EXCHANGES_WRITE = "exchanges:write";
    public static final String EXCHANGES_READ = "exchanges:read";
    public static final String COUPLINGS_WRITE = "couplings:write";
    public static final String COUPLINGS_READ = "couplings:read";
    public static final String FIGURES_READ = "figures:read";
    public static final String HOUSINGS_WRITE = "housings:write";
    public static final String MATCHINGS_WRITE = "matchings:write";
    public static final String STOCK_WRITE = "stock:write";
    public static final String STOCK_READ = "stock:read";
    public static final String STOCK_PLAN = "stock:plan";
    public static final String BALANCES_READ = "balances:read";
    public static final String BALANCES_WRITE = "balances:write";
    public static final String SUPERVISION_READ = "supervision:read";
    public static final String SUPERVISION_WRITE = "supervision:write";
    public static final String SUPERVISION_APPROVE = "supervision:approve";
    public static final String PLANS_WRITE = "plans:write";
    public static final String EVENTS_READ = "events:read";
    public static final String WEBHOOKS_WRITE = "webhooks:write";
    public static final String AUDIT_READ = "audit:read";
    public static final String PROCESSING_READ = "processing:read";
    public static final String REFERENCES_ERASE = "references:erase";
    public static final String OPERATIONS = "operations";

    private Scopes() {}
}
