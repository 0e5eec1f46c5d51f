// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How long a corporation's whole stock takes to come in, by CSV and by VERA, and when it is sent again. */
final class Stock {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUND = "<= 60 s";
    private static final int LINES = 10_000;
    private static final String LANDLORD = "C001";

    private final Households households;
    private final Http corporation;
    private final int dwellings;

    Stock(Households households, Http corporation, int dwellings) {
        this.households = households;
        this.corporation = corporation;
        this.dwellings = dwellings;
    }

    List<Row> measure() throws Exception {
        households.registerMunicipalities();
        corporation
                .post("/v1/landlords", "{\"landlord\":\"" + LANDLORD + "\",\"name\":\"Made-up\"}")
                .expect(201, 409);
        awaitMunicipality();
        var rows = new ArrayList<Row>();
        for (var again : List.of("", ", sent again")) {
            rows.add(measure("CSV" + again, this::table, "/v1/dwelling-intakes", "accepted"));
        }
        for (var again : List.of("", ", sent again")) {
            rows.add(measure(
                    "VERA" + again,
                    this::messages,
                    "/vera/v4/eenheden-intakes",
                    again.isEmpty() ? "created" : "unchanged"));
        }
        return rows;
    }

    private void awaitMunicipality() throws Exception {
        long giveUp = System.nanoTime() + 30_000_000_000L;
        while (JSON.readTree(corporation
                                .postTable("/v1/dwelling-intakes?dryRun=true", table(0))
                                .expect(200)
                                .body())
                        .path("refused")
                        .asInt()
                > 0) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("housing-stock-service does not hear of the municipality");
            }
            Thread.onSpinWait();
        }
    }

    private Row measure(String how, IntFunction<String> file, String path, String counted) throws Exception {
        long taken = 0;
        int all = 0;
        for (int from = 0; from < dwellings; from += LINES) {
            var body = file.apply(from);
            long start = System.nanoTime();
            var answer =
                    path.startsWith("/vera") ? corporation.postLines(path, body) : corporation.postTable(path, body);
            taken += System.nanoTime() - start;
            all += JSON.readTree(answer.expect(200).body()).path(counted).asInt();
        }
        if (all != dwellings) {
            throw new IllegalStateException(how + ": " + all + " of " + dwellings + " " + counted);
        }
        return Row.seconds(
                "%,d dwellings of a corporation by %s, bulk of %,d lines".formatted(dwellings, how, LINES),
                taken / 1e9,
                BOUND);
    }

    private String table(int from) {
        return "dwelling,landlord,municipality,capacity,rooms,selfContained,rentPerMonth\n"
                + IntStream.range(from, Math.min(from + LINES, dwellings))
                        .mapToObj(n -> LANDLORD + "-" + n + "," + LANDLORD + "," + Households.municipality(0)
                                + ",4,3,true,64050")
                        .collect(Collectors.joining("\n"));
    }

    private String messages(int from) {
        var sentAt = Instant.parse("2026-06-01T08:00:00Z");
        return IntStream.range(from, Math.min(from + LINES, dwellings))
                .mapToObj(n ->
                        """
                        {"idOrganisatie":"%s","idExtern":"%d","tijdstipBericht":"%s","status":{"code":"%s"},\
                        "detailSoort":{"code":"TUS"},"adres":{"gemeente":{"code":"%s"}},"maximumAantalPersonen":4,\
                        "kamersAantal":3,"streefhuur":640.5}""".formatted(LANDLORD, n, sentAt, n % 100 == 0 ? "LEE" : "VEH", Households.municipality(0)))
                .collect(Collectors.joining("\n"));
    }
}
