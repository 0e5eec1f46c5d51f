// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {

    /** As {@code printf '1700000000.[]' | openssl dgst -sha256 -hmac one} computes it. */
    private static final String BY_ONE = "f041b79e954cfdc2b3b8bf54e945cd70718d8eb7df24219fb4f1c356dc2d6c4b";

    private static final String BY_TWO = "be5b569e4943309b278c03b748b89e22305a843fa1246b77c91b02d44d0832e1";

    @Test
    void eachSecretSignsMomentAndBody() {
        assertEquals(
                "t=1700000000,v1=" + BY_ONE + ",v1=" + BY_TWO,
                Signature.of(Instant.ofEpochSecond(1_700_000_000), List.of("one", "two"), "[]".getBytes(UTF_8)));
    }
}
