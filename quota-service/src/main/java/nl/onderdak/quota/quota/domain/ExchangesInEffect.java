// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.quota.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/** What becomes of exchanges when the quotas that they change are computed anew. */
public final class ExchangesInEffect {

    private ExchangesInEffect() {}

    private record Part(MunicipalityCode municipality, ExchangedPersons exchanged) {}

    /**
     * The exchanges that the quotas cannot bear any more. They are gone through in the order in which they took effect,
     * so that of two that cannot both stay the newer one goes. One goes as a whole, lest the sum change: when a party
     * would be left with less than nobody, when a party takes part no more, or when what it revokes goes. Since each was
     * judged on top of the earlier ones only, no quota is below zero on any day on which some of them count.
     *
     * @param quotas of all municipalities of a half-year
     */
    public static Set<UUID> noLongerFitting(List<MunicipalQuota> quotas) {
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
