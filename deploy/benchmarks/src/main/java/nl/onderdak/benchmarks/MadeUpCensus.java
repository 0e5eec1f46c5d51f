// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** As many municipalities as the Netherlands has, all made up. */
final class MadeUpCensus implements Census {

    private static final int MUNICIPALITIES = 342;
    private static final int FIRST_CODE = 5_001;

    @Override
    public void load(Http ministry) throws Exception {
        var lines = new StringBuilder();
        for (int n = 0; n < MUNICIPALITIES; n++) {
            lines.append("""
                    {"municipality":"%s","name":"Quota %d","province":"PV%d","validFrom":"2000-01-01"}
                    """.formatted(municipality(n), n, 20 + n % 12));
        }
        ministry.postLines("/v1/municipality-intakes", lines.toString()).expect(200);
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            population(ministry, year);
        }
    }

    @Override
    public List<String> municipalities() {
        return IntStream.range(0, MUNICIPALITIES)
                .mapToObj(MadeUpCensus::municipality)
                .toList();
    }

    @Override
    public Optional<Integer> sumOfQuotas() {
        return Optional.empty();
    }

    private static void population(Http ministry, int year) throws Exception {
        var parts = new StringBuilder();
        int national = 0;
        for (int n = 0; n < MUNICIPALITIES; n++) {
            int inhabitants = 1_000 + (n * 7_919 + year * 31) % 97_001 + (n % 40 == 0 ? 400_000 : 0);
            national += inhabitants;
            parts.append(n == 0 ? "" : ",").append("""
                    {"municipality":"%s","inhabitants":%d}""".formatted(municipality(n), inhabitants));
        }
        ministry.post("/v1/populations", """
                        {"referenceDate":"%d-01-01","source":"made up","nationalInhabitants":%d,"complete":true,
                         "municipalities":[%s]}""".formatted(year, national, parts)).expect(201);
    }

    private static String municipality(int n) {
        return String.format(Locale.ROOT, "GM%04d", FIRST_CODE + n);
    }
}
