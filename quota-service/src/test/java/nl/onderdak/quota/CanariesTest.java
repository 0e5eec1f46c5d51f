// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota;

import java.util.List;
import java.util.Set;
import nl.onderdak.conformance.CanarySmoke;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;

@ServiceTest
class CanariesTest extends CanarySmoke {

    CanariesTest() {
        super("quota");
    }

    @Override
    protected List<Command> commands() {
        return List.of(
                new Command("/v1/municipalities", Tokens.ministry(), """
                        {"municipality": "GM7401", "name": "Gemeente", "province": "PV23", "validFrom": "2001-01-01"}
                        """, Set.of("name"), "/v1/municipality-intakes"),
                new Command("/v1/populations", Tokens.ministry(), """
                        {"referenceDate": "2023-01-01", "source": "CBS", "nationalInhabitants": 17811291,
                         "complete": false, "municipalities": [{"municipality": "GM7401", "inhabitants": 73949}]}
                        """, Set.of("source"), null),
                new Command("/v1/national-targets", Tokens.ministry(), """
                        {"halfYear": "2024-H1", "status": "DEFINITIVE", "persons": 18750,
                         "publishedOn": "2023-09-20", "reason": "landelijk"}
                        """, Set.of("reason"), null),
                new Command("/v1/national-targets/2024-H1/revisions", Tokens.ministry(), """
                        {"status": "DEFINITIVE", "persons": 17600, "publishedOn": "2024-03-20",
                         "reason": "bijgesteld"}
                        """, Set.of("reason"), null),
                new Command("/v1/national-forecasts", Tokens.ministry(), """
                        {"source": "raming", "publishedOn": "2024-01-15",
                         "halfYears": [{"halfYear": "2025-H1", "persons": 15000}]}
                        """, Set.of("source"), null),
                new Command(
                        "/v1/published-quotas",
                        Tokens.ministry(),
                        """
                        {"halfYear": "2024-H1", "municipality": "GM7401", "revision": 1, "persons": 78, "source": "circulaire",
                         "publishedOn": "2023-09-20"}
                        """,
                        Set.of("source"),
                        "/v1/published-quota-intakes"),
                new Command("/v1/quota-regimes", Tokens.ministry(), """
                        {"validFrom": "2014-01-01", "legalSource": "wet"}
                        """, Set.of("legalSource"), null),
                new Command("/v1/reorganisations", Tokens.ministry(), """
                        {"kind": "MERGER", "effectiveOn": "2090-01-01", "source": "wet",
                         "parts": [{"from": "GM7401", "to": "GM7402"}]}
                        """, Set.of("source"), null),
                new Command("/v1/indicator-sets", Tokens.ministry(), """
                        {"indicator": "TURNOVER", "source": "corporaties", "measuredOn": "2024-01-01",
                         "municipalities": [{"municipality": "GM7401", "value": 7.5}]}
                        """, Set.of("source"), null),
                new Command("/v1/simulations", Tokens.ministry(), """
                        {"title": "proef", "halfYear": "2024-H1", "method": "STATUTORY",
                         "weights": [{"indicator": "POPULATION", "perMille": 1000}]}
                        """, Set.of("title"), null),
                new Command("/v1/quota-exchanges", Tokens.municipality("GM7401"), """
                        {"halfYear": "2024-H1", "reason": "regio", "revokes": null,
                         "parties": [{"municipality": "GM7401", "persons": -5},
                                     {"municipality": "GM7402", "persons": 5}]}
                        """, Set.of("reason"), null));
    }

    @Override
    protected List<String> reads() {
        return List.of(
                "/v1/municipalities/{}",
                "/v1/municipalities",
                "/v1/populations/{}",
                "/v1/national-targets/{}",
                "/v1/municipal-quotas",
                "/v1/national-forecasts/{}",
                "/v1/published-quotas",
                "/v1/quota-regimes/{}",
                "/v1/reorganisations/{}",
                "/v1/simulations/{}",
                "/v1/quota-exchanges/{}",
                "/v1/exchange-suggestions",
                "/v1/exchange-suggestions/{}",
                "/v1/events",
                "/v1/webhook-subscriptions",
                "/v1/webhook-subscriptions/{}",
                "/v1/webhook-subscriptions/{}/deliveries",
                "/v1/audit-records",
                "/v1/processing-records",
                "/v1/parked-events");
    }
}
