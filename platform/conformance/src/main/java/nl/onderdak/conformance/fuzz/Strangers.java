// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Requests for addresses outside the contract. */
final class Strangers {

    private static final Set<String> FEW =
            Set.of("/", "/v1/nothing", "/q/dev", "/v1/;a=b/openapi.json", "/%ff", "/{v1}");

    private final Shot good;

    Strangers(Shot good) {
        this.good = good.elsewhere();
    }

    /** Some of them, among the requests to a service; all of them are for {@link RawHttp}. */
    List<Shot> few() {
        return all().stream().filter(shot -> FEW.contains(shot.target())).toList();
    }

    List<Shot> all() {
        var all = new ArrayList<Shot>();
        for (var path : List.of(
                "/",
                "/v1",
                "/v1/",
                "/v1/nothing",
                "/v0/openapi.json",
                "/v1/openapi.yaml",
                "/openapi.json",
                "/robots.txt",
                "/.env",
                "/.git/config",
                "/admin",
                "/actuator",
                "/q",
                "/q/dev",
                "/q/swagger-ui",
                "/v1/%2e%2e/%2e%2e/etc/passwd",
                "/../../etc/passwd",
                "/v1/..%2f..%2fq/metrics",
                "//v1/openapi.json",
                "/v1//openapi.json",
                "/v1/openapi.json/",
                "/v1/;a=b/openapi.json",
                "/%00",
                "/%ff",
                "/v1/\u00e9",
                "/" + "a/".repeat(500) + "b",
                "/index.html",
                "/static/..%5c..%5cx")) {
            all.add(good.target(path).about("GET " + Values.brief(path)).refused(400, 404, 405));
        }
        for (var path :
                List.of("/%", "/%zz", "/{v1}", "/v1/<x>", "/v1/\"x\"", "/v1/a|b", "/v1/a\\b", "/v1/^", "/v1/`")) {
            all.add(good.target(path).about("GET " + path).refused(400));
        }
        return all;
    }
}
