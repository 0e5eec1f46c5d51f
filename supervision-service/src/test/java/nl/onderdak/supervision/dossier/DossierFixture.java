// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.conformance.Canaries.Command;
import nl.onderdak.conformance.Roles.Write;
import nl.onderdak.supervision.Facts;
import nl.onderdak.supervision.FeatureFixture;
import nl.onderdak.supervision.Neighbours;
import nl.onderdak.supervision.Neighbours.Home;
import nl.onderdak.testkit.Tokens;

/** Dossiers; each home has an entry of its province. */
public final class DossierFixture implements FeatureFixture {

    private static final String ENTRY = """
            {"kind": "OFFICIAL_TALK", "happenedOn": "2025-02-25", "text": "%s"}
            """;

    @Override
    public void plant(Home home) {
        Facts.command(Tokens.province(home.province()))
                .body(ENTRY.formatted(talk(home)))
                .post("/v1/dossiers/" + home.municipality() + "/entries")
                .then()
                .statusCode(201);
    }

    private static String talk(Home home) {
        return "Talk about dossier " + home.municipality().substring(2);
    }

    @Override
    public Set<String> secrets(Neighbours planted, Home home) {
        return Set.of(talk(home));
    }

    @Override
    public List<Write> writes() {
        return List.of(Write.json("POST /v1/dossiers/{municipality}/entries", ENTRY.formatted("Talk")));
    }

    @Override
    public Set<String> tables() {
        return Set.of("dossier_entry");
    }

    @Override
    public Set<String> ownWork() {
        return Set.of("ReadDossier.housed");
    }

    @Override
    public Optional<String> caller(String method, String path) {
        return path.startsWith("/v1/dossiers") ? Optional.of("PV23") : Optional.empty();
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command(
                "/v1/dossiers/GM7401/entries",
                Tokens.province("PV23"),
                ENTRY.formatted("Talk about sharing homes"),
                Set.of("text"),
                null));
    }

    @Override
    public List<String> reads() {
        return List.of("/v1/dossiers/{}", "/v1/dossiers/{}/entries");
    }
}
