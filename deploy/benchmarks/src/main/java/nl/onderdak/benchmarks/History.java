// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A history of the whole country: quotas of twelve half-years for 342 municipalities, and households that are coupled and
 * housed on the days of these half-years.
 */
final class History {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LINES = 5_000;
    private static final int LONGEST_WAIT = 180;
    private static final int LAST_YEAR = Census.LAST_YEAR + 1;
    private static final int FIRST_YEAR = LAST_YEAR - 5;

    private final Census census;
    private final Http ministry;
    private final Http coa;
    private final Http municipalities;
    private final SplittableRandom random = new SplittableRandom(1);

    /** @param municipalities a client that houses for every municipality */
    History(Census census, Http ministry, Http coa, Http municipalities) {
        this.census = census;
        this.ministry = ministry;
        this.coa = coa;
        this.municipalities = municipalities;
    }

    /** A day of the history. */
    static LocalDate day(SplittableRandom random) {
        return first().plusDays(random.nextLong(first().until(last(), ChronoUnit.DAYS) + 1));
    }

    /**
     * Records the quotas, and the housings of this number of households.
     *
     * @return a moment at which the first of them were recorded: before it no municipality may be known
     */
    Instant record(int households) throws Exception {
        census.load(ministry);
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            target(year + "-H1", year);
            target(year + "-H2", year);
        }
        house(LINES);
        var begun = Instant.now();
        for (int done = LINES; done < households; done += LINES) {
            house(Math.min(LINES, households - done));
        }
        return begun;
    }

    private void target(String halfYear, int year) throws Exception {
        ministry.post("/v1/national-targets", """
                        {"halfYear":"%s","status":"DEFINITIVE","persons":18750,"publishedOn":"%d-09-30"}""".formatted(halfYear, year - 1)).expect(201);
    }

    private void house(int households) throws Exception {
        var couplings = new StringBuilder(households * 220);
        var days = new ArrayList<LocalDate>();
        for (int n = 0; n < households; n++) {
            var coupledOn = day(random);
            days.add(coupledOn.plusDays(random.nextInt(LONGEST_WAIT)));
            couplings.append(coupling(
                    census.municipalities()
                            .get(random.nextInt(census.municipalities().size())),
                    coupledOn));
        }
        var stays = new StringBuilder(households * 120);
        int n = 0;
        for (var created : JSON.readTree(couple(couplings.toString()).body()).path("created")) {
            stays.append("""
                    {"couplingId":"%s","version":1,"housedOn":"%s","kind":"REGULAR"}
                    """.formatted(created.path("couplingId").asText(), days.get(n++)));
        }
        if (n != households) {
            throw new IllegalStateException("coupled " + n + " of " + households);
        }
        municipalities.postLines("/v1/stay-intakes", stays.toString()).expect(200, 201);
    }

    /** Refused until placement-service has heard of the municipalities. */
    private Http.Answer couple(String lines) throws Exception {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            var answer = coa.postLines("/v1/coupling-intakes", lines).expect(200, 201);
            if (JSON.readTree(answer.body()).path("applied").asBoolean()) {
                return answer;
            }
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("couplings are refused: " + answer.body());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static String coupling(String municipality, LocalDate coupledOn) {
        return String.format(Locale.ROOT, """
                {"coaReference":"%s","municipality":"%s","arrival":"ASYLUM",\
                "members":[{"role":"APPLICANT","ageBand":"AGE_23_66"}],"permitOn":"%s","coupledOn":"%s",\
                "dossier":["BSN","BANK_ACCOUNT","BRP","PERMIT_DOCUMENT"]}
                """, UUID.randomUUID(), municipality, coupledOn.minusDays(10), coupledOn);
    }

    private static LocalDate first() {
        return LocalDate.of(FIRST_YEAR, 1, 1);
    }

    private static LocalDate last() {
        return LocalDate.of(LAST_YEAR, 12, 31).minusDays(LONGEST_WAIT);
    }
}
