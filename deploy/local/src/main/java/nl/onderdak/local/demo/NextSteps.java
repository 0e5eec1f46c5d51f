// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local.demo;

import nl.onderdak.contracts.Service;

/** What to look at after the demo: a request for each role. */
final class NextSteps {

    private final Stage stage;

    NextSteps(Stage stage) {
        this.stage = stage;
    }

    void print() {
        stage.say().accept("");
        stage.say().accept("What to look at next, in another terminal:");
        print("rijk", Service.QUOTA, "/v1/municipal-quotas?halfYear=" + stage.halfYear());
        print("coa", Service.PLACEMENT, "/v1/couplings?municipality=" + Towns.HENGELO);
        print("municipality " + Towns.HENGELO, Service.PLACEMENT, "/v1/waiting-households");
        print("corporation corporation:" + Corporations.LINDE, Service.HOUSING_STOCK, "/v1/vacancies");
        print("province " + Towns.OVERIJSSEL, Service.SUPERVISION, "/v1/standings");
        print("operator", Service.SUPERVISION, "/v1/digests");
        stage.say().accept("");
    }

    private void print(String caller, Service service, String path) {
        stage.say()
                .accept("  curl -s -H \"Authorization: Bearer $(./onderdak token %s)\" \"%s%s\""
                        .formatted(caller, stage.callers().settings().url(service), path));
    }
}
