// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.apportionment.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.quota.domain.MunicipalQuota;
import nl.onderdak.quota.quota.domain.MunicipalQuota.ExchangedPersons;

/** Selects the exchanges that new quotas can bear. */
final class ExchangesInEffect {

    private ExchangesInEffect() {}

    private record Part(MunicipalityCode municipality, ExchangedPersons exchanged) {}

    /**
     * The exchanges that the quotas can no longer bear. Exchanges are tried in the order in which they took effect, so
     * that of two that exclude each other the newer one lapses. An exchange lapses as a whole, because the sum of the
     * quotas must not change (art. 29(2) Huisvestingswet 2014): when a party would drop below zero, when a party no longer
     * takes part, or when the exchange that it revokes lapses. Each exchange was tried on top of the earlier ones only, so
     * no quota is below zero on a day on which only some of them count.
     *
     * @param quotas of all municipalities of a half-year
     */
    static Set<UUID> noLongerFitting(List<MunicipalQuota> quotas) {
        var results = new HashMap<MunicipalityCode, Integer>();
        var takingPart = new HashMap<MunicipalityCode, Boolean>();
        quotas.forEach(quota -> {
            results.put(quota.municipality(), quota.computed());
            takingPart.put(quota.municipality(), quota.takesPart());
        });
        var lapsed = new LinkedHashSet<UUID>();
        for (var exchange : inOrder(quotas)) {
            var revoked = exchange.getFirst().exchanged().revokes();
            if (lapsed.contains(revoked) || !exchange.stream().allMatch(part -> fits(part, results, takingPart))) {
                lapsed.add(exchange.getFirst().exchanged().exchange());
            } else {
                exchange.forEach(part ->
                        results.merge(part.municipality(), part.exchanged().persons(), Integer::sum));
            }
        }
        return lapsed;
    }

    private static boolean fits(
            Part part, Map<MunicipalityCode, Integer> results, Map<MunicipalityCode, Boolean> takingPart) {
        return takingPart.get(part.municipality())
                && results.get(part.municipality()) + part.exchanged().persons() >= 0;
    }

    private static List<List<Part>> inOrder(List<MunicipalQuota> quotas) {
        var parts = new HashMap<UUID, List<Part>>();
        quotas.forEach(quota -> quota.exchanges()
                .forEach(exchanged -> parts.computeIfAbsent(exchanged.exchange(), first -> new ArrayList<>())
                        .add(new Part(quota.municipality(), exchanged))));
        return parts.values().stream()
                .sorted(Comparator.comparing(
                        exchange -> exchange.getFirst().exchanged().turn()))
                .toList();
    }
}
