// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationTest {

    private static final MediaType CSV = MediaType.valueOf("text/csv");

    private static List<MediaType> types(String accepted) {
        return Stream.of(accepted.split(" ")).map(MediaType::valueOf).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, application/json",
        "*/*, application/json",
        "text/*, text/csv",
        "text/csv application/json, text/csv",
        "text/html application/json;q=0.9, application/json",
        "text/html */*;q=0.1, application/json",
        "application/json;q=0 text/csv, text/csv",
    })
    void theFirstAcceptedTypeThatIsProducedIsChosen(String accepted, String chosen) {
        var both = new Negotiation(List.of(MediaType.APPLICATION_JSON_TYPE, CSV));
        assertEquals(Optional.of(MediaType.valueOf(chosen)), both.chosen(types(accepted)));
    }

    @Test
    void anOperationWithOneTypeHasNoOther() {
        var json = new Negotiation(List.of(MediaType.APPLICATION_JSON_TYPE));
        assertEquals(Optional.of(MediaType.APPLICATION_JSON_TYPE), json.chosen(types("text/csv application/json")));
        assertEquals(Optional.empty(), json.chosen(types("text/csv text/html")));
        assertEquals(Optional.empty(), json.chosen(types("*/*;q=0")));
    }
}
