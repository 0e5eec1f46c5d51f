// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision;

import java.util.List;
import java.util.Set;
import nl.onderdak.conformance.CanarySmoke;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;

@ServiceTest
class CanariesTest extends CanarySmoke {

    private static boolean prepared;

    CanariesTest() {
        super("supervision");
    }

    @Override
    protected List<Command> commands() {
        if (!prepared) {
            Facts.municipality("GM7401");
            prepared = true;
        }
        var province = Tokens.province("PV23");
        return List.of(
                new Command("/v1/opening-balances", province, """
                        {"source": "Plan van aanpak", "asOf": "2023-12-31",
                         "balances": [{"municipality": "GM7401", "balance": -52}]}
                        """, Set.of("source"), null),
                new Command(null, province, """
                        {"municipality": "GM7401", "asOf": "2023-12-31", "balance": -52, "source": "Plan van aanpak"}
                        """, Set.of("source"), "/v1/opening-balances"),
                new Command("/v1/forecasts", province, """
                        {"municipality": "GM7401", "validOn": "2024-12-31", "until": "2025-H2"}
                        """, Set.of(), null));
    }

    @Override
    protected List<String> reads() {
        return List.of(
                "/v1/balances/{}",
                "/v1/balances",
                "/v1/balances/{}/entries",
                "/v1/opening-balances",
                "/v1/publications",
                "/v1/publications/{}",
                "/v1/publications/{}/corrections",
                "/v1/forecasts/{}",
                "/v1/recorded-forecasts",
                "/v1/recorded-forecasts/{}",
                "/v1/forecast-outcomes",
                "/v1/ledger/check",
                "/v1/events",
                "/v1/webhook-subscriptions",
                "/v1/webhook-subscriptions/{}",
                "/v1/webhook-subscriptions/{}/deliveries",
                "/v1/audit-records",
                "/v1/processing-records",
                "/v1/parked-events");
    }
}
