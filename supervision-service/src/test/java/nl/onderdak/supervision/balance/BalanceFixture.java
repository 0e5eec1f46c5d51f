// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.onderdak.supervision.FeatureFixture;
import nl.onderdak.supervision.Neighbours;
import nl.onderdak.supervision.Neighbours.Home;

/** Balances of municipalities, provinces and the country. */
public final class BalanceFixture implements FeatureFixture {

    /** The balance of a municipality that has ended is visible to its successor's province. */
    @Override
    public Set<String> secrets(Neighbours planted, Home home) {
        return home.equals(planted.ended()) ? Set.of() : Set.of(Integer.toString(-home.balance()));
    }

    @Override
    public Map<String, String> parameters(String path) {
        if (path.endsWith("/years")) {
            return Map.of("from", "2024", "to", "2025");
        }
        if (path.equals("/v1/half-year-balances")) {
            return Map.of("from", "2024-H1", "to", "2026-H1");
        }
        return path.endsWith("/half-years") ? Map.of("from", "2024-H1", "to", "2025-H2") : Map.of();
    }

    @Override
    public Set<String> ownWork() {
        return Set.of(
                "FollowBalances.all",
                "FollowBalances.some",
                "FollowBalances.signs",
                "SqlBalances.figureOfCountry",
                "SqlBalances.latestRecorded",
                "FindHalfYears.ofCountry");
    }

    @Override
    public Set<String> faults() {
        return Set.of(
                "half-years-reversed.detail",
                "too-many-half-years.detail",
                "too-many-half-years-of-many.detail",
                "day-outside-half-years.detail",
                "invalid-area.detail",
                "entry-first-quota.detail",
                "entry-new-quota.detail",
                "entry-replaced-quota.detail",
                "entry-exchange.detail",
                "entry-housed.detail",
                "entry-corrected.detail",
                "entry-opening-balance.detail",
                "entry-handed-over.detail",
                "entry-taken-over.detail",
                "entry-inhabitants.detail");
    }

    @Override
    public List<String> reads() {
        return List.of(
                "/v1/balances/{}",
                "/v1/balances",
                "/v1/balances/{}/entries",
                "/v1/balances/{}/entry-sums",
                "/v1/balances/{}/years",
                "/v1/half-year-balances?from=2024-H1&to=2025-H2");
    }
}
