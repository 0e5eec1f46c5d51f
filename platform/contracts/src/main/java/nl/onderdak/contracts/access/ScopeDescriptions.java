// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.access;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What each scope allows, in a sentence, as the contracts and the documentation have it. */
public final class ScopeDescriptions {

    private static final SortedMap<String, String> ALL = Collections.unmodifiableSortedMap(new TreeMap<>(Map.ofEntries(
            Map.entry(
                    Scopes.TARGETS_WRITE,
                    "Publish and revise national targets (landelijke taakstelling), and record forecasts, published"
                            + " quotas and quota regimes."),
            Map.entry(
                    Scopes.POPULATIONS_WRITE,
                    "Record and correct the inhabitants of municipalities on a reference date (peildatum)."),
            Map.entry(
                    Scopes.MUNICIPALITIES_WRITE,
                    "Register and change municipalities (gemeenten), and record reorganisations (herindelingen)."),
            Map.entry(
                    Scopes.QUOTAS_READ,
                    "Read municipalities, inhabitants, national targets, municipal quotas (taakstellingen), forecasts and"
                            + " simulations."),
            Map.entry(
                    Scopes.SIMULATIONS_WRITE,
                    "Simulate another key of distribution (verdeelsleutel), and record values of indicators for it."),
            Map.entry(
                    Scopes.EXCHANGES_WRITE,
                    "Propose, agree to, refuse and withdraw exchanges of quotas (uitruil) of the own municipality."),
            Map.entry(Scopes.EXCHANGES_READ, "Read exchanges of quotas (uitruil) and suggestions for them."),
            Map.entry(
                    Scopes.COUPLINGS_WRITE,
                    "Couple households to municipalities (koppelingen), and keep their composition, profile and"
                            + " dossier."),
            Map.entry(
                    Scopes.COUPLINGS_READ,
                    "Read couplings of households (koppelingen), their dossiers, stays and proposals of homes."),
            Map.entry(
                    Scopes.FIGURES_READ,
                    "Read per municipality whether enough persons are coupled and what is expected of half-years."),
            Map.entry(
                    Scopes.HOUSINGS_WRITE,
                    "Offer dwellings to coupled households, record that they moved in (huisvesting), and correct that."),
            Map.entry(Scopes.MATCHINGS_WRITE, "Start and stop the search for a proposal of free homes (matching)."),
            Map.entry(
                    Scopes.STOCK_WRITE,
                    "Register dwellings (woningen) of the own corporation, announce vacancies, reserve and let units, and"
                            + " take part in agreements."),
            Map.entry(
                    Scopes.STOCK_READ,
                    "Read dwellings, vacancies (mutaties), reservations, projects, rents and policies on housing."),
            Map.entry(
                    Scopes.STOCK_PLAN,
                    "Plan the housing of the own municipality: projects, temporary locations, permits, agreements and"
                            + " policies."),
            Map.entry(
                    Scopes.BALANCES_READ,
                    "Read balances (saldi), standings, half-years, realisation and publications of municipalities,"
                            + " provinces and the country."),
            Map.entry(
                    Scopes.BALANCES_WRITE,
                    "Import opening balances (beginsaldi) and files with the national figures, and compare with them."),
            Map.entry(
                    Scopes.SUPERVISION_READ,
                    "Read supervision: dossiers, signals, assessments, steps (interventies), letters, plans of action and"
                            + " policies."),
            Map.entry(
                    Scopes.SUPERVISION_WRITE,
                    "Record and propose in supervision (toezicht): entries, assessments, steps, letters, plans of action"
                            + " and policies."),
            Map.entry(
                    Scopes.SUPERVISION_APPROVE,
                    "Approve or reject what somebody else proposed in supervision (vier ogen)."),
            Map.entry(
                    Scopes.PLANS_WRITE,
                    "Deliver a plan of action (plan van aanpak) and a self-assessment of the own municipality."),
            Map.entry(
                    Scopes.EVENTS_READ, "Read the feed of events (gebeurtenissen) and the own subscriptions to them."),
            Map.entry(Scopes.WEBHOOKS_WRITE, "Subscribe to events by webhook (abonnementen), and end that."),
            Map.entry(Scopes.AUDIT_READ, "Read the audit trail (auditspoor) of the own organisation."),
            Map.entry(
                    Scopes.PROCESSING_READ,
                    "Read which data of a household were processed, when and what for (verwerkingenlogboek)."),
            Map.entry(
                    Scopes.REFERENCES_ERASE,
                    "Erase COA's reference of a household, so that nothing leads to its persons any more (wissen)."),
            Map.entry(
                    Scopes.OPERATIONS,
                    "Run the services: see and offer again parked events, check and rebuild the ledger (beheer)."))));

    private ScopeDescriptions() {}

    /** By scope, in the order of the alphabet. */
    public static SortedMap<String, String> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException when there is no such scope */
    public static String of(String scope) {
        String description = ALL.get(scope);
        if (description == null) {
            throw new IllegalArgumentException(scope + " has no description");
        }
        return description;
    }
}
