// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.Service;

/** Households that COA couples to municipalities, and what these do for them. */
final class Households {

    private static final int DAYS_SINCE_PERMIT = 150;
    private static final int DAYS_SINCE_COUPLING = 140;

    private final Stage stage;
    private final Api coa;
    private int coupled;

    Households(Stage stage) {
        this.stage = stage;
        this.coa = stage.callers().coa();
    }

    /**
     * A coupled household.
     *
     * @param id the coupling
     * @param municipality CBS code
     */
    record Household(String id, String municipality) {

        String path() {
            return "/v1/couplings/" + id;
        }
    }

    /** Couples a household of this number of persons, who have all arrived, with all papers. */
    Household couple(String municipality, int persons) {
        return couple(municipality, "ASYLUM", Proposal.members(persons), Proposal.PAPERS);
    }

    Household couple(String municipality, String arrival, List<Map<String, ?>> members, List<String> papers) {
        coupled++;
        var body = Map.of(
                "coaReference", "COA-DEMO-OVERIJSSEL-%03d".formatted(coupled),
                "municipality", municipality,
                "arrival", arrival,
                "members", members,
                "permitOn", stage.today().minusDays(DAYS_SINCE_PERMIT).toString(),
                "coupledOn", stage.today().minusDays(DAYS_SINCE_COUPLING).toString(),
                "dossier", papers);
        // placement receives the municipality by event, which may be a moment away
        var answer = Attempts.unless("municipality-unknown", () -> coa.tryPost("/v1/couplings", body));
        return new Household(answer.id(), municipality);
    }

    /** The municipality records something about the household as it is now. */
    void record(Household household, String what, Map<String, ?> body) {
        change(municipality(household), household, what, body);
    }

    /** COA records something about the household as it is now. */
    void recordAsCoa(Household household, String what, Map<String, ?> body) {
        change(coa, household, what, body);
    }

    /** Houses it in a dwelling or a place. */
    void house(Household household, String dwelling, String kind, LocalDate from) {
        record(household, "stays", Map.of("housedOn", from.toString(), "dwelling", dwelling, "kind", kind));
    }

    /** The municipality of the household, in placement. */
    Api municipality(Household household) {
        return stage.callers().municipality(Service.PLACEMENT, household.municipality());
    }

    private static void change(Api by, Household household, String what, Map<String, ?> body) {
        by.post(household.path() + "/" + what, by.get(household.path()).etag(), body);
    }
}
