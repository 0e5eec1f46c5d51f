// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.testkit.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lines in the log for refused requests, and text that is never logged. */
@QuarkusTest
class SecurityLogTest {

    private static final Logger OURS = Logger.getLogger("nl.onderdak");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {

        private final PatternFormatter formatter =
                new PatternFormatter(ConfigProvider.getConfig().getValue("quarkus.log.console.format", String.class));

        @Override
        public void publish(LogRecord line) {
            lines.add(formatter.format(ExtLogRecord.wrap(line)));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @TestHTTPResource("/")
    URI home;

    @BeforeEach
    void listen() {
        OURS.addHandler(handler);
    }

    @AfterEach
    void stop() {
        OURS.removeHandler(handler);
    }

    @Test
    void aCallerWithoutATokenIsLogged() {
        // When
        Api.anonymous().get("/v1/things").then().statusCode(401);
        Api.anonymous()
                .header("Authorization", "Bearer " + Tokens.forged(Role.CORPORATION))
                .get("/v1/things")
                .then()
                .statusCode(401);

        // Then
        assertEquals(2, count("refused with 401: ThingsResource.list by an unknown caller at "));
    }

    @Test
    void aRefusedCallerIsLoggedWithItsOperation() {
        // When
        Api.anonymous()
                .header("Authorization", "Bearer " + Tokens.ofClient("client-a", "COA", "stock:write"))
                .get("/v1/things")
                .then()
                .statusCode(403);

        // Then
        assertEquals(1, count("refused with 403: ThingsResource.list by client-a for COA at "));
    }

    @Test
    void aBugIsLoggedUnderTheNumberThatItsClientGotAndWithoutItsMessage() {
        // When
        String incident = Api.authorized()
                .get("/v1/things/failures/bug")
                .then()
                .statusCode(500)
                .body("instance", startsWith("urn:uuid:"))
                .extract()
                .path("instance");

        // Then
        assertEquals(1, count("returned 500, incident " + incident));
        assertEquals(0, count("hunter2"));
    }

    @Test
    void clientsCannotForgeALogLine() {
        // When
        Raw.exchange(
                home.getPort(),
                "GET /v1/things/%0d%0a2026-01-01T00:00:00.000Z%20ERROR%20forged",
                "Authorization: Bearer " + Api.token(),
                "Fsc-Transaction-Id: 018f2d3e-0000-7000-8000-000000000000");
        Raw.exchange(home.getPort(), "GET /v1/things", "Fsc-Transaction-Id: x forged");

        // Then
        assertEquals(1, count("Fsc-Transaction-Id 018f2d3e"));
        assertTrue(lines.stream().allMatch(line -> line.strip().lines().count() == 1), lines.toString());
        assertEquals(0, count("x forged"));
    }

    @Test
    void aLineHasItsMomentWithItsZone() {
        // When
        Api.anonymous().get("/v1/things").then().statusCode(401);

        // Then
        assertFalse(lines.isEmpty());
        lines.forEach(line -> OffsetDateTime.parse(line.substring(0, line.indexOf(' '))));
    }

    private long count(String text) {
        return lines.stream().filter(line -> line.contains(text)).count();
    }
}
