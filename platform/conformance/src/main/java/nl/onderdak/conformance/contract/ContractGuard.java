// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;

/**
 * Holds the tests of a service to its contract without their doing anything: Quarkus calls this before each class, by
 * the class loader of its tests, since there is a REST Assured for each of those.
 */
public final class ContractGuard implements QuarkusTestBeforeClassCallback {

    @Override
    public void beforeClass(Class<?> testClass) {
        // ISO 8859-1 where a request names no charset; the services read UTF-8 only
        RestAssured.config = RestAssured.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .defaultContentCharset(StandardCharsets.UTF_8)
                        .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)
                        .encodeContentTypeAs("text/csv", ContentType.TEXT));
        if (!isOnDuty()) {
            ContractCheck.ofModule().ifPresent(check -> RestAssured.filters(new HeldToContract(check)));
        }
    }

    /** Whether requests are held to the contract. */
    public static boolean isOnDuty() {
        return RestAssured.filters().stream().anyMatch(HeldToContract.class::isInstance);
    }
}
