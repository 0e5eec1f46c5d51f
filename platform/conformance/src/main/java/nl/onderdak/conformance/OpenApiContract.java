// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import nl.onderdak.conformance.contract.Compatibility;
import nl.onderdak.conformance.contract.ContractExamples;
import nl.onderdak.conformance.contract.ContractGuard;
import nl.onderdak.conformance.contract.OperationShapes;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

/**
 * Holds the running service to the contract that is committed as {@code openapi.json} in its module. A service extends
 * it in a {@link ServiceTest}; {@code -Dopenapi.update=true} writes the document that the service serves now.
 */
public abstract class OpenApiContract {

    private static final Path COMMITTED = Path.of("openapi.json");
    private static final Path RELEASED = Path.of("openapi-released.json");
    private static final Path TEXTS = Path.of("src/main/resources/problems_nl.properties");
    private static final String TITLE = ".title";
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void theRunningServiceIsWhatTheContractSays() throws IOException {
        // Given
        var served = pretty(given().accept("application/json")
                .get("/v1/openapi.json")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(COMMITTED, served);
        }

        // When
        var committed = Files.readString(COMMITTED);

        // Then
        assertEquals(committed, served, "the contract drifts; -Dopenapi.update=true accepts what is served now");
    }

    @Test
    void eachRequestAndResponseHasAnExampleThatIsValid() throws IOException {
        assertEquals(
                List.of(),
                ContractExamples.of(JSON.readTree(Files.readString(COMMITTED))).faults());
    }

    @Test
    void clientsOfTheLastReleaseLoseNothing() throws IOException {
        assertEquals(
                List.of(),
                Compatibility.losses(
                        JSON.readTree(Files.readString(RELEASED)), JSON.readTree(Files.readString(COMMITTED))));
    }

    @Test
    void eachRuleThatRefusesACommandHasAnExample() throws IOException {
        // Given
        var examples = JSON.readTree(Files.readString(COMMITTED))
                .at("/components/responses/Conflict/content/application~1problem+json/examples");
        var texts = new Properties();
        try (var file = Files.newBufferedReader(TEXTS)) {
            texts.load(file);
        }

        // When
        var without = texts.stringPropertyNames().stream()
                .filter(key -> key.endsWith(TITLE))
                .map(key -> key.substring(0, key.length() - TITLE.length()))
                .filter(code -> !examples.has(code))
                .sorted()
                .toList();

        // Then
        assertEquals(List.of(), without);
    }

    @Test
    void eachOperationHasOneShapeEachWay() throws IOException {
        assertEquals(List.of(), OperationShapes.faults(JSON.readTree(Files.readString(COMMITTED))));
    }

    @Test
    void whateverIsSentAndAnsweredHereIsHeldToTheContract() {
        assertTrue(ContractGuard.isOnDuty());
    }

    private static String pretty(String json) throws IOException {
        return JSON.writeValueAsString(JSON.readTree(json)) + "\n";
    }
}
