// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * The best set of exchanges of a small problem, found by trying every number of persons between every two
 * municipalities. It knows positions only, and neither groups nor plans.
 */
public final class AllExchanges {

    private final long[] spare;
    private final long[] lacking;
    private final List<int[]> pairs = new ArrayList<>();
    private long mostCovered = -1;
    private int fewestExchanges;
    private int fewestMunicipalities;

    private AllExchanges(SolidarityProblem problem) {
        int size = problem.positions().size();
        spare = new long[size];
        lacking = new long[size];
        for (int i = 0; i < size; i++) {
            var position = problem.positions().get(i);
            long afterHomes = position.balance() + position.freePlaces();
            spare[i] = afterHomes > 0 ? afterHomes : 0;
            lacking[i] = afterHomes < 0 ? Math.min(-afterHomes, position.quota()) : 0;
        }
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                if (spare[from] > 0 && lacking[to] > 0) {
                    pairs.add(new int[] {from, to});
                }
            }
        }
    }

    /**
     * The value of the best.
     *
     * @param covered persons of shortfall
     * @param exchanges number of exchanges
     * @param municipalities that take part
     */
    public record Best(long covered, int exchanges, int municipalities) {}

    /** Tries all. */
    public static Best of(SolidarityProblem problem) {
        var all = new AllExchanges(problem);
        all.choose(0, 0, 0, 0);
        return new Best(all.mostCovered, all.fewestExchanges, all.fewestMunicipalities);
    }

    private void choose(int pair, long covered, int exchanges, int taking) {
        if (pair == pairs.size()) {
            keep(covered, exchanges, Integer.bitCount(taking));
            return;
        }
        int from = pairs.get(pair)[0];
        int to = pairs.get(pair)[1];
        long most = Math.min(spare[from], lacking[to]);
        choose(pair + 1, covered, exchanges, taking);
        for (long persons = 1; persons <= most; persons++) {
            spare[from] -= persons;
            lacking[to] -= persons;
            choose(pair + 1, covered + persons, exchanges + 1, taking | 1 << from | 1 << to);
            spare[from] += persons;
            lacking[to] += persons;
        }
    }

    private void keep(long covered, int exchanges, int municipalities) {
        if (covered > mostCovered
                || covered == mostCovered
                        && (exchanges < fewestExchanges
                                || exchanges == fewestExchanges && municipalities < fewestMunicipalities)) {
            mostCovered = covered;
            fewestExchanges = exchanges;
            fewestMunicipalities = municipalities;
        }
    }
}
