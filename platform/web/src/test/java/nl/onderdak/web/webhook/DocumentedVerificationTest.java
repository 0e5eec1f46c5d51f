// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The verification that {@code docs/connect/events.md} shows in Java, compiled as it stands there, accepts what a service
 * signs and nothing else.
 */
class DocumentedVerificationTest {

    private static final Pattern SHOWN = Pattern.compile("(?s)```java\n(.*?)```");
    private static final Instant SENT = Instant.ofEpochSecond(1_700_000_000);
    private static final byte[] BODY = "[{\"id\": \"1\"}]".getBytes(UTF_8);
    private static final String SECRET = UUID.randomUUID().toString();
    private static final String OLD_SECRET = UUID.randomUUID().toString();

    @TempDir
    static Path folder;

    private static Method isGenuine;

    @BeforeAll
    static void compile() throws Exception {
        var shown = SHOWN.matcher(Files.readString(root().resolve("docs/connect/events.md")));
        assertTrue(shown.find(), "a block of Java");
        var source = Files.writeString(folder.resolve("WebhookSignature.java"), shown.group(1));
        assertEquals(
                0,
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-proc:none", "-d", folder.toString(), source.toString()));
        var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
        isGenuine = loader.loadClass("WebhookSignature")
                .getDeclaredMethod("isGenuine", String.class, byte[].class, String.class, Instant.class);
        isGenuine.setAccessible(true);
    }

    @Test
    void whatIsSignedIsGenuine() throws Exception {
        assertTrue(isGenuine(Signature.of(SENT, List.of(SECRET), BODY), BODY, SECRET, SENT));
    }

    @Test
    void eitherSecretIsEnoughWhileItIsRotated() throws Exception {
        // Given
        var header = Signature.of(SENT, List.of(SECRET, OLD_SECRET), BODY);

        // Then
        assertTrue(isGenuine(header, BODY, SECRET, SENT));
        assertTrue(isGenuine(header, BODY, OLD_SECRET, SENT));
        assertFalse(isGenuine(header, BODY, "whsec_other", SENT));
    }

    @Test
    void anotherBodyOrMomentIsNot() throws Exception {
        // Given
        var header = Signature.of(SENT, List.of(SECRET), BODY);

        // Then
        assertFalse(isGenuine(header, "[]".getBytes(UTF_8), SECRET, SENT));
        assertFalse(isGenuine(header.replace("t=1700000000", "t=1700000001"), BODY, SECRET, SENT));
    }

    @Test
    void itIsGenuineForFiveMinutes() throws Exception {
        // Given
        var header = Signature.of(SENT, List.of(SECRET), BODY);

        // Then
        assertTrue(isGenuine(header, BODY, SECRET, SENT.plusSeconds(300)));
        assertFalse(isGenuine(header, BODY, SECRET, SENT.plusSeconds(301)));
        assertTrue(isGenuine(header, BODY, SECRET, SENT.minusSeconds(300)));
        assertFalse(isGenuine(header, BODY, SECRET, SENT.minusSeconds(301)));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                ",",
                "t",
                "t=",
                "t=,v1=",
                "t=1700000000",
                "t=1700000000,v1",
                "t=1700000000,v1=",
                "t=1700000000,v1=00",
                "t=1700000000,v1=not hexadecimal, \u20ac",
                "t=1700000000,v1=0000000000000000000000000000000000000000000000000000000000000000",
                "t=1700000000,v1=00000000000000000000000000000000000000000000000000000000000000000000",
                "t=1700000000,v1=,v1=00,v1",
                "t=-1700000000,v1=00",
                "t=yesterday,v1=00",
                "t=99999999999999999999,v1=00",
                "v1=00",
                "Bearer token"
            })
    void aMalformedHeaderIsNot(String header) throws Exception {
        assertFalse(isGenuine(header, BODY, SECRET, SENT));
    }

    @Test
    void oneGenuineSignatureAmongMalformedOnesIsEnough() throws Exception {
        // Given
        var header = Signature.of(SENT, List.of(SECRET), BODY).replace(",v1=", ",v1=00,v1=,v0=x,v1=");

        // Then
        assertTrue(isGenuine(header, BODY, SECRET, SENT));
    }

    private static boolean isGenuine(String header, byte[] body, String secret, Instant now) throws Exception {
        return (boolean) isGenuine.invoke(null, header, body, secret, now);
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("onderdak"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
