// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.conformance.CanarySmoke;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;

@ServiceTest
class CanariesTest extends CanarySmoke {

    private static final String MUNICIPALITY = "GM7301";

    private static String path;
    private static String couplingId;

    CanariesTest() {
        super("placement");
    }

    @Override
    protected List<Command> commands() {
        if (path == null) {
            PlacementApi.municipality(MUNICIPALITY, "PV23", null, 1);
            couplingId = PlacementApi.coupled(MUNICIPALITY, 3).toString();
            path = "/v1/couplings/" + couplingId;
        }
        var municipality = Tokens.municipality(MUNICIPALITY);
        return List.of(
                new Command(
                        "/v1/couplings",
                        Tokens.coa(),
                        PlacementApi.coupling("KANARIE-REFERENTIE-1", MUNICIPALITY, 3),
                        Set.of(),
                        null),
                new Command(null, Tokens.coa(), """
                        {"coaReference": "KANARIE-REFERENTIE-2", "municipality": "GM7301", "arrival": "ASYLUM",
                         "members": [{"role": "APPLICANT", "ageBand": "AGE_23_66"}],
                         "permitOn": "2024-01-08", "coupledOn": "2024-01-22"}
                        """.replace("\n", " "), Set.of(), "/v1/coupling-intakes"),
                new Command(path + "/offers", municipality, "{\"offeredOn\": \"2024-01-25\"}", Set.of(), null),
                new Command(
                        path + "/refusals",
                        municipality,
                        "{\"reason\": \"RENT\", \"answeredOn\": \"2024-01-26\"}",
                        Set.of(),
                        null),
                new Command(
                        path + "/judgements",
                        Tokens.coa(),
                        "{\"judgement\": \"JUSTIFIED\", \"judgedOn\": \"2024-01-27\"}",
                        Set.of(),
                        null),
                new Command(path + "/acceptances", municipality, "{\"answeredOn\": \"2024-01-28\"}", Set.of(), null),
                new Command(
                        path + "/expectations",
                        Tokens.coa(),
                        "{\"members\": [{\"role\": \"CHILD\", \"ageBand\": \"AGE_4_11\"}], \"knownOn\": \"2024-01-28\"}",
                        Set.of(),
                        null),
                new Command(
                        path + "/arrivals",
                        Tokens.coa(),
                        "{\"members\": [1], \"arrivedOn\": \"2024-01-28\"}",
                        Set.of(),
                        null),
                new Command(
                        path + "/age-bands",
                        Tokens.coa(),
                        "{\"members\": [{\"number\": 1, \"ageBand\": \"AGE_67_UP\"}], \"changedOn\": \"2024-01-28\"}",
                        Set.of(),
                        null),
                new Command(
                        path + "/recouplings",
                        Tokens.coa(),
                        "{\"municipality\": \"GM7301\", \"recoupledOn\": \"2024-01-28\"}",
                        Set.of(),
                        null),
                new Command(
                        path + "/splits",
                        Tokens.coa(),
                        "{\"members\": [3], \"coaReference\": \"KANARIE-REFERENTIE-3\", \"reason\": \"ADULT_CHILD\","
                                + " \"splitOn\": \"2024-01-28\"}",
                        Set.of(),
                        null),
                new Command(
                        path + "/reunions",
                        Tokens.coa(),
                        "{\"couplingId\": \"%s\", \"reunitedOn\": \"2024-01-28\"}".formatted(couplingId),
                        Set.of(),
                        null),
                new Command(
                        path + "/withdrawals",
                        Tokens.coa(),
                        "{\"reason\": \"DEPARTED\", \"endedOn\": \"2024-01-28\"}",
                        Set.of(),
                        null),
                new Command(
                        path + "/stays",
                        municipality,
                        "{\"housedOn\": \"2024-02-01\", \"kind\": \"REGULAR\", \"brpRegisteredOn\": \"2024-02-01\"}",
                        Set.of(),
                        null),
                new Command(
                        path + "/corrections",
                        municipality,
                        "{\"stay\": 1, \"reason\": \"NOT_HOUSED\", \"right\": null}",
                        Set.of(),
                        null),
                new Command(path + "/dossier-requests", municipality, "{\"item\": \"BSN\"}", Set.of(), null),
                new Command(
                        path + "/returns",
                        municipality,
                        "{\"stay\": 1, \"returnedOn\": \"2024-03-01\"}",
                        Set.of(),
                        null),
                new Command(null, municipality, """
                        {"couplingId": "%s", "version": 1, "housedOn": "2024-02-01", "kind": "REGULAR"}
                        """.formatted(couplingId), Set.of(), "/v1/stay-intakes"),
                new Command("/v1/matchings", municipality, "{\"area\": \"GM7301\", \"seconds\": 1}", Set.of(), null),
                new Command(
                        "/v1/matchings/" + UUID.randomUUID() + "/lines/1/verdicts",
                        municipality,
                        "{\"choice\": \"REJECT\", \"reason\": \"OTHER\"}",
                        Set.of(),
                        null),
                new Command(
                        "/v1/erasures",
                        Tokens.coa(),
                        "{\"coaReference\": \"KANARIE-REFERENTIE-1\", \"reason\": \"ORDERED\"}",
                        Set.of(),
                        null));
    }

    @Override
    protected List<String> reads() {
        return List.of(
                "/v1/couplings/{}",
                "/v1/couplings",
                "/v1/stays",
                "/v1/couplings/{}/history",
                "/v1/couplings/{}/profile",
                "/v1/couplings/{}/dossier",
                "/v1/couplings/{}/municipality-choices",
                "/v1/dossier-requests",
                "/v1/couplings/{}/coming-of-age",
                "/v1/realisations",
                "/v1/coupling-adequacies",
                "/v1/outlooks",
                "/v1/waiting-households",
                "/v1/rehousings",
                "/v1/rehousing-alarms",
                "/v1/expected-families",
                "/v1/couplings/{}/next-home",
                "/v1/statistics/waiting-households",
                "/v1/statistics/durations?halfYear=2024-H1",
                "/v1/statistics/refusals?halfYear=2024-H1",
                "/v1/matchings",
                "/v1/matchings/{}",
                "/v1/matchings/{}/lines",
                "/v1/matching-policies/{}",
                "/v1/events",
                "/v1/webhook-subscriptions",
                "/v1/webhook-subscriptions/{}",
                "/v1/webhook-subscriptions/{}/deliveries",
                "/v1/audit-records",
                "/v1/processing-records",
                "/v1/parked-events");
    }
}
