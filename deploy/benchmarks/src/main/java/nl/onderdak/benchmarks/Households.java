// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Made-up municipalities, and households coupled to them, for the measurements to house. */
final class Households {

    /** Lines per bulk request. */
    static final int LINES = 5_000;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MUNICIPALITIES = 342;

    /** Days since the couplings. */
    static final int DAYS = 30;

    /** Number of provinces; each has 28 or 29 of the municipalities. */
    static final int PROVINCES = 12;

    private final Http quota;
    private final Http couplings;
    private final AtomicInteger dwellings = new AtomicInteger();
    private final LocalDate today = LocalDate.now();

    Households(Http quota, Http couplings) {
        this.quota = quota;
        this.couplings = couplings;
    }

    /** Code of the n-th municipality, 0 for the first. */
    static String municipality(int n) {
        return String.format(Locale.ROOT, "GM%04d", 1 + Math.floorMod(n, MUNICIPALITIES));
    }

    /** Code of the n-th province, 0 for the first. */
    static String province(int n) {
        return "PV" + (20 + Math.floorMod(n, PROVINCES));
    }

    /** How many there are. */
    static int municipalities() {
        return MUNICIPALITIES;
    }

    /** The municipality of the n-th household that was coupled at once, 0 for the first. */
    static String municipalityOf(int n) {
        return municipality(n % LINES);
    }

    LocalDate today() {
        return today;
    }

    /** Registers the municipalities, and waits until placement-service has heard of them. */
    void registerMunicipalities() throws Exception {
        var lines = new StringBuilder();
        for (int n = 0; n < MUNICIPALITIES; n++) {
            lines.append("""
                    {"municipality":"%s","name":"Made-up %d","province":"%s","validFrom":"2000-01-01"}
                    """.formatted(municipality(n), n, province(n)));
        }
        quota.postLines("/v1/municipality-intakes", lines.toString()).expect(200);
        long giveUp = System.nanoTime() + 30_000_000_000L;
        while (refused(couplings.postLines("/v1/coupling-intakes?dryRun=true", lines(MUNICIPALITIES))) > 0) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("placement-service does not hear of the municipalities");
            }
            Thread.onSpinWait();
        }
    }

    private static int refused(Http.Answer report) throws Exception {
        return JSON.readTree(report.expect(200).body()).path("refused").asInt();
    }

    /**
     * Couples this number of households of one person, to the municipalities in turn, from the first one in each bulk.
     */
    List<UUID> couple(int count) throws Exception {
        var ids = new ArrayList<UUID>(count);
        for (int done = 0; done < count; done += LINES) {
            var answer = couplings.postLines("/v1/coupling-intakes", lines(Math.min(LINES, count - done)));
            for (JsonNode created :
                    JSON.readTree(answer.expect(200, 201).body()).path("created")) {
                ids.add(UUID.fromString(created.path("couplingId").asText()));
            }
        }
        if (ids.size() != count) {
            throw new IllegalStateException("coupled " + ids.size() + " of " + count);
        }
        return ids;
    }

    /** Lines of a bulk intake of housings, on the days since the couplings. */
    String housings(List<UUID> couplings) {
        var lines = new StringBuilder(couplings.size() * 120);
        for (var id : couplings) {
            lines.append("{\"couplingId\":\"")
                    .append(id)
                    .append("\",\"version\":1,\"housedOn\":\"")
                    .append(today.minusDays(lines.length() % DAYS))
                    .append("\",\"kind\":\"REGULAR\"}\n");
        }
        return lines.toString();
    }

    /** Body of a single housing, each in a dwelling of its own. */
    String housing() {
        return "{\"housedOn\":\"" + today + "\",\"dwelling\":\"C001-" + dwellings.incrementAndGet()
                + "\",\"kind\":\"REGULAR\"}";
    }

    private String lines(int count) {
        var lines = new StringBuilder(count * 220);
        for (int n = 0; n < count; n++) {
            lines.append("{\"coaReference\":\"")
                    .append(UUID.randomUUID())
                    .append("\",\"municipality\":\"")
                    .append(municipality(n))
                    .append(
                            "\",\"arrival\":\"ASYLUM\",\"members\":[{\"role\":\"APPLICANT\",\"ageBand\":\"AGE_23_66\"}],"
                                    + "\"permitOn\":\"")
                    .append(today.minusDays(40))
                    .append("\",\"coupledOn\":\"")
                    .append(today.minusDays(DAYS))
                    .append("\",\"dossier\":[\"BSN\",\"BANK_ACCOUNT\",\"BRP\",\"PERMIT_DOCUMENT\"]}\n");
        }
        return lines.toString();
    }
}
