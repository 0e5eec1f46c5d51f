// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The proof that a delivery comes from here and is of this moment. */
final class Signature {

    /** Name of the header. */
    static final String HEADER = "Onderdak-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /**
     * {@code t=<seconds>,v1=<hex>}, with a {@code v1} for each secret: HMAC-SHA256 of the seconds, a dot and the body.
     *
     * @param secrets the newest first
     */
    static String of(Instant moment, List<String> secrets, byte[] body) {
        var seconds = Long.toString(moment.getEpochSecond());
        return secrets.stream()
                .map(secret -> "v1=" + hmac(secret, seconds, body))
                .collect(Collectors.joining(",", "t=" + seconds + ",", ""));
    }

    private static String hmac(String secret, String seconds, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, absent);
        }
    }
}
