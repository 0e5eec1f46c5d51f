// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.page;

import io.quarkus.qute.RawString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style of a page, inside it: a page in one file can be saved and opened without the service.
 *
 * @param css the text between {@code <style>} and {@code </style>}
 */
public record InlineStyle(String css) {

    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /**
     * The style in a file of the class path.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    public static InlineStyle of(String file) {
        try (var css = InlineStyle.class.getResourceAsStream(file)) {
            return new InlineStyle(new String(css.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** For a template, which must not escape it. */
    public RawString raw() {
        return new RawString(css);
    }

    /** The {@code Content-Security-Policy} that lets this style through and nothing else. */
    public String policy() {
        return POLICY.formatted(hash());
    }

    private String hash() {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
