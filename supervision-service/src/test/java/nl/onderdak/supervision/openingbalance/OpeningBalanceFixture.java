// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.openingbalance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.conformance.Canaries.Command;
import nl.onderdak.conformance.Roles.Write;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.supervision.FeatureFixture;
import nl.onderdak.supervision.Neighbours;
import nl.onderdak.supervision.Neighbours.Home;
import nl.onderdak.supervision.openingbalance.application.ImportOpeningBalances.LineRejection;
import nl.onderdak.supervision.openingbalance.domain.OpeningBalanceRejection;
import nl.onderdak.testkit.Tokens;

/** Opening balances, which are imported when a home is planted. */
public final class OpeningBalanceFixture implements FeatureFixture {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 31);
    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");

    @Override
    public Map<String, String> values(Home home) {
        return Map.of("balance", Integer.toString(home.opening()), "source", home.source());
    }

    @Override
    public Map<String, String> absent() {
        return Map.of("balance", "-52", "source", "Letter");
    }

    /** The handover at the merger, with the other municipality, is visible to both: the entries behind it are not. */
    @Override
    public Set<String> secrets(Neighbours planted, Home home) {
        var secrets = new HashSet<>(Set.of(home.source(), Integer.toString(-home.wrongOpening())));
        if (!home.equals(planted.ended())) {
            secrets.add(Integer.toString(-home.opening()));
        }
        return secrets;
    }

    @Override
    public List<Write> writes() {
        var writes = new ArrayList<Write>();
        writes.add(Write.json("POST /v1/opening-balances", """
                {"source": "{source}", "asOf": "2023-12-31",
                 "balances": [{"municipality": "{municipality}", "balance": {balance}}]}"""));
        writes.addAll(Write.lines("POST /v1/opening-balance-intakes", "application/x-ndjson", """
                {"municipality": "{municipality}", "asOf": "2023-12-31", "balance": {balance}, "source": "{source}"}
                """));
        writes.addAll(Write.lines("POST /v1/opening-balance-intakes", "text/csv", """
                municipality,asOf,balance,source
                {municipality},2023-12-31,{balance},{source}
                """));
        return writes;
    }

    @Override
    public Set<String> tables() {
        return Set.of("opening_balance");
    }

    @Override
    public Optional<String> caller(String method, String path) {
        return Set.of("/v1/opening-balances", "/v1/opening-balance-intakes").contains(path) && method.equals("POST")
                ? Optional.of("PV23")
                : Optional.empty();
    }

    @Override
    public List<Rejection> rejections() {
        return List.of(
                new LineRejection.UnknownMunicipality(),
                new LineRejection.DuplicateMunicipality(),
                new OpeningBalanceRejection.NotEndOfHalfYear(DAY),
                new OpeningBalanceRejection.LedgerHasEntries(ALMELO, DAY, -31, -52, -21),
                new OpeningBalanceRejection.NoSuchMunicipality(ALMELO, DAY),
                new OpeningBalanceRejection.NotOver(DAY));
    }

    @Override
    public Set<String> faults() {
        return Set.of("unknown-municipality.detail", "duplicate-municipality.detail");
    }

    @Override
    public List<Command> commands() {
        var province = Tokens.province("PV23");
        return List.of(
                new Command("/v1/opening-balances", province, """
                        {"source": "Plan van aanpak", "asOf": "2023-12-31",
                         "balances": [{"municipality": "GM7401", "balance": -52}]}
                        """, Set.of("source"), null),
                new Command(null, province, """
                        {"municipality": "GM7401", "asOf": "2023-12-31", "balance": -52, "source": "Plan van aanpak"}
                        """, Set.of("source"), "/v1/opening-balance-intakes"));
    }

    @Override
    public List<String> reads() {
        return List.of("/v1/opening-balances");
    }
}
