// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.adapter.rest;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.supervision.balance.adapter.rest.Link;
import nl.onderdak.supervision.balance.adapter.rest.OwnerLink;
import nl.onderdak.supervision.standing.domain.RankedStanding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "StandingLinks", description = "What explains the line of a municipality, of the same day and moment")
record StandingLinks(
        @Schema(description = "Its half-years, its cohorts and the hash of its figures")
        Link standing,

        @Schema(description = "The entries that add up to its balance")
        Link entries,

        @Schema(description = "The assessment of its category; null without one", nullable = true)
        Link assessment,

        @Schema(
                description = "How its quotas were computed: numerator, inhabitants and rounding; null for callers"
                        + " without the scope quotas:read",
                nullable = true)
        OwnerLink quotas,

        @Schema(
                description = "Persons coupled to it without a home (openstaande koppelingen), against its quota; null"
                        + " for callers without the scope figures:read",
                nullable = true)
        OwnerLink couplings) {

    /** @param scopes whether the caller holds a scope */
    static StandingLinks of(RankedStanding ranked, Predicate<String> scopes) {
        var standing = ranked.standing();
        var code = standing.municipality().value();
        var asOf = Map.of("validOn", standing.validOn(), "knownAt", standing.knownAt());
        var ofMunicipality = new TreeMap<String, Object>(asOf);
        ofMunicipality.put("municipality", code);
        return new StandingLinks(
                Link.to("/v1/standings/" + code, asOf),
                Link.to("/v1/balances/" + code + "/entries", asOf),
                ranked.category() == null
                        ? null
                        : new Link("/v1/assessments/" + ranked.category().assessment()),
                scopes.test(Scopes.QUOTAS_READ)
                        ? OwnerLink.to(Service.QUOTA, Link.to("/v1/municipal-quotas", ofMunicipality))
                        : null,
                scopes.test(Scopes.FIGURES_READ)
                        ? OwnerLink.to(Service.PLACEMENT, Link.to("/v1/coupling-adequacies", ofMunicipality))
                        : null);
    }
}
