// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.reconciliation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.conformance.Canaries.Command;
import nl.onderdak.conformance.Roles.Write;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.supervision.Facts;
import nl.onderdak.supervision.FeatureFixture;
import nl.onderdak.supervision.Neighbours;
import nl.onderdak.supervision.Neighbours.Home;
import nl.onderdak.supervision.reconciliation.domain.NationalFileRejection;
import nl.onderdak.testkit.Tokens;

/** National files; one with a line about each home is imported by its province. */
public final class ReconciliationFixture implements FeatureFixture {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private static final String LINE = """
            {"peildatum": "2024-03-01", "gmCode": "%s", "gerealiseerd": %d}
            """;

    private final Map<String, String> imported = new HashMap<>();

    @Override
    public void plant(Home home) {
        String file = Facts.as(Tokens.province(home.province()))
                .contentType("application/x-ndjson")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(LINE.formatted(home.municipality(), realised(home)).getBytes(StandardCharsets.UTF_8))
                .post("/v1/national-files")
                .then()
                .statusCode(200)
                .extract()
                .path("file");
        imported.put(home.municipality(), file);
    }

    @Override
    public Map<String, String> objects(Home home) {
        return Map.of("file", imported.get(home.municipality()));
    }

    @Override
    public Map<String, String> absent() {
        return Map.of("file", UUID.randomUUID().toString());
    }

    @Override
    public Set<String> secrets(Neighbours planted, Home home) {
        return Set.of(imported.get(home.municipality()), Integer.toString(realised(home)));
    }

    private static int realised(Home home) {
        return 560_000 + Integer.parseInt(home.municipality().substring(2));
    }

    @Override
    public List<Write> writes() {
        var writes = new ArrayList<Write>();
        writes.addAll(
                Write.lines("POST /v1/national-files", "application/x-ndjson", LINE.formatted("{municipality}", 3)));
        writes.addAll(Write.lines("POST /v1/national-files", "text/csv", """
                peildatum,gmCode,gerealiseerd
                2024-03-01,{municipality},3
                """));
        return writes;
    }

    @Override
    public Set<String> tables() {
        return Set.of("national_file_line");
    }

    @Override
    public Optional<String> caller(String method, String path) {
        return path.startsWith("/v1/national-files") ? Optional.of("PV23") : Optional.empty();
    }

    @Override
    public List<Rejection> rejections() {
        return List.of(
                new NationalFileRejection.NoPositionOfDay(DAY), new NationalFileRejection.OtherReferenceDate(DAY, DAY));
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command(null, Tokens.province("PV23"), """
                {"peildatum": "2024-03-01", "gmCode": "GM7401", "gemeente": "Almelo", "gerealiseerd": 3}
                """, Set.of("gemeente"), "/v1/national-files"));
    }

    @Override
    public List<String> reads() {
        return List.of("/v1/national-files", "/v1/national-files/{}/differences");
    }
}
