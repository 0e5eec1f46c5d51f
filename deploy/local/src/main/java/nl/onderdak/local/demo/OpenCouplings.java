// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local.demo;

import java.util.List;
import java.util.Map;

/** Households that wait in Hengelo, each at another point on the way from permit to home. */
final class OpenCouplings {

    private final Stage stage;
    private final Households households;

    OpenCouplings(Stage stage, Households households) {
        this.stage = stage;
        this.households = households;
    }

    void play() {
        stage.step("Households wait in Hengelo: with offers, without papers, for family, until they come of age");
        refuseOffer();
        acceptOffer();
        requestPapers();
        expectFamily();
        comeOfAge();
        lodge();
    }

    private void refuseOffer() {
        var family = households.couple(Towns.HENGELO, 4);
        offer(family, "C003-201");
        households.record(
                family,
                "refusals",
                Map.of("reason", "LOCATION", "answeredOn", stage.daysAgo(5).toString()));
        households.recordAsCoa(
                family,
                "judgements",
                Map.of("judgement", "UNJUSTIFIED", "judgedOn", stage.daysAgo(3).toString()));
        stage.say("a family of 4 refused home C003-201 because of where it is; COA judged that unjustified");
    }

    private void acceptOffer() {
        var family = households.couple(Towns.HENGELO, 3);
        offer(family, "C003-202");
        households.record(
                family, "acceptances", Map.of("answeredOn", stage.daysAgo(2).toString()));
    }

    private void offer(Households.Household household, String dwelling) {
        households.record(
                household,
                "offers",
                Map.of("dwelling", dwelling, "offeredOn", stage.daysAgo(10).toString()));
    }

    private void requestPapers() {
        var single = households.couple(Towns.HENGELO, "ASYLUM", Proposal.members(1), List.of("BSN", "PERMIT_DOCUMENT"));
        households.municipality(single).post(single.path() + "/dossier-requests", Map.of("item", "BANK_ACCOUNT"));
    }

    private void expectFamily() {
        var members = Proposal.members(1);
        members.add(Map.of(
                "role",
                "LATER_FAMILY_MEMBER",
                "ageBand",
                "AGE_23_66",
                "expectedOn",
                stage.today().plusDays(45).toString(),
                "approvedOn",
                stage.today().minusDays(20).toString()));
        households.couple(Towns.HENGELO, "ASYLUM", members, Proposal.PAPERS);
    }

    private void comeOfAge() {
        var minor = households.couple(
                Towns.HENGELO, "AMV", List.of(Map.of("role", "APPLICANT", "ageBand", "AGE_12_17")), Proposal.PAPERS);
        var next = stage.halfYear().next().toString();
        stage.callers()
                .coa()
                .replace(
                        minor.path() + "/coming-of-age",
                        Map.of("members", List.of(Map.of("member", 1, "halfYear", next))));
    }

    /** For half a year at most: a next home is needed. */
    private void lodge() {
        var couple = households.couple(Towns.HENGELO, 2);
        households.house(couple, "HAR-HENGELO.1", "HAR", stage.daysAgo(15));
        stage.say("a couple is lodged for half a year, and counts for Hengelo");
    }
}
