// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import nl.onderdak.conformance.Asking.Answer;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static final List<String> SECRETS = List.of("GM0141", "huis-7", "412");
    private static final Map<String, List<String>> NO_HEADERS = Map.of();

    private static List<String> shown(Map<String, List<String>> headers, String body) {
        return Answer.of(200, headers, body).shown(SECRETS, "/v1/dwellings/huis-7");
    }

    @Test
    void eachSecretInTheContentIsShownAlsoWhenItWasAskedFor() {
        assertEquals(List.of("GM0141", "huis-7"), shown(NO_HEADERS, "{\"of\":\"GM0141\",\"home\":\"huis-7\"}"));
        assertEquals(List.of("412"), shown(NO_HEADERS, "{\"persons\":412}"));
        assertEquals(List.of("412"), shown(NO_HEADERS, "home,persons\r\nother,412\r\n"));
    }

    @Test
    void aSecretIsShownWhenItIsEscapedToo() {
        assertEquals(List.of("GM0141"), shown(NO_HEADERS, "{\"of\":\"\\u0047M0141\"}"));
        assertEquals(List.of("huis-7"), shown(NO_HEADERS, "{\"instance\":\"/v1\",\"home\":\"huis\\u002d7\"}"));
    }

    @Test
    void aPartOfAnotherWordOrNumberIsACoincidence() {
        assertEquals(List.of(), shown(NO_HEADERS, "{\"id\":\"a412b\",\"persons\":3.412,\"of\":\"GM01411\"}"));
    }

    @Test
    void theAddressIsRepeatedInHeadersAndAsTheInstanceOfAProblem() {
        var link = Map.of("link", List.of("</v1/dwellings/huis-7?after=GM0141>; rel=\"next\""));
        assertEquals(List.of("GM0141"), shown(link, "{}"));
        assertEquals(List.of(), shown(NO_HEADERS, "{\"status\":404,\"instance\":\"/v1/dwellings/huis-7\"}"));
    }
}
