// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceTest {

    @ParameterizedTest
    @ValueSource(strings = {"/v1/things", "/v1/things/a%20b", "/v1/things/a;b=c,d", "/", "//v1", "/v1/~x!$&'()*+:@-_."})
    void whatCanBeReadStaysAsItWasSent(String path) {
        assertEquals(path, Instance.of(path));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            /v1/a|b,       /v1/a%7Cb
            /v1/{x},       /v1/%7Bx%7D
            /v1/%zz,       /v1/%25zz
            /v1/%,         /v1/%25
            /v1/"x",       /v1/%22x%22
            /v1/é,         /v1/%C3%A9
            /v1/a b,       /v1/a%20b
            """)
    void whatCannotIsEscaped(String path, String instance) {
        assertEquals(instance, Instance.of(path));
        assertEquals(instance, URI.create(Instance.of(path)).getRawPath());
    }

    @Test
    void whatTheServerCouldNotReadIsTheRoot() {
        assertEquals("/", Instance.of(null));
    }
}
