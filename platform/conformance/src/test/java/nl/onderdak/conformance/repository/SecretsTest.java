// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nl.onderdak.testkit.TrackedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No file of the repository holds a secret; a machine generates its secrets, or reads them from its environment. */
class SecretsTest {

    private static final String NAME =
            "[\\w.-]*(?i:password|passwd|secret|credential|api[_-]?key|access[_-]?key)[\\w.-]*";

    /** The forms of secrets, with one to prove each; fixtures are joined here so that this file holds none. */
    private enum Look {
        PRIVATE_KEY("-----BEGIN [A-Z ]*PRIVATE KEY", "-----BEGIN RSA " + "PRIVATE KEY-----"),
        PRIVATE_JWK("\"d\"\\s*:\\s*\"[A-Za-z0-9_-]{20,}\"", "\"d\": \"" + "x1".repeat(20) + "\""),
        KEY_STORE("(?s)\\xFE\\xED\\xFE\\xED|^0\\x82..\\x02\\x01\\x030\\x82", "\u00FE\u00ED" + "\u00FE\u00ED\u0000"),
        TOKEN("eyJ[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]{8,}", "eyJ" + "hbGciOiJI.eyJzdWIiOiIx." + "SflKxwRJSMeKKF2QT4"),
        BEARER(
                "(?i)authorization[\"']?\\s*:\\s*[\"']?(?:bearer|basic)\\s+[\\w+/=.-]{16,}",
                "Authorization: Basic " + "Y29hOnBhc3N3b3Jk"),
        KEY_OF_A_CLOUD("\\bAKIA[0-9A-Z]{16}\\b", "AKIA" + "IOSFODNN7EXAMPLE"),
        TOKEN_OF_A_FORGE("\\b(?:gh[pousr]_[A-Za-z0-9]{36}|glpat-[\\w-]{20})", "ghp_" + "a1".repeat(18)),
        URL_WITH_PASSWORD(
                "\\b[a-z][a-z0-9+]*://[^\\s/:@\"'%{$]+:[^\\s/@\"'%{$]+@", "postgresql://app:" + "hunter2@db/quota"),
        ASSIGNED_IN_CODE(NAME + "\\s*=\\s*\"[^\"]{4,}\"", "String pass" + "word = \"hunter22\""),
        ASSIGNED_IN_CONFIG(
                "(?m)^\\s*-?\\s*" + NAME + "[\"']?\\s*[:=]\\s*[\"']?(?![\"'$<{\\s]|null|true|false)\\S{4,}",
                "quarkus.datasource.pass" + "word=hunter22"),
        DEFAULT_IN_CONFIG(
                "\\$\\{[\\w.-]*(?i:password|secret|api_?key)[\\w.-]*:-?[^}]{2,}}", "pass=${DB_PASS" + "WORD:hunter22}");

        private final Pattern pattern;
        private final String example;

        Look(String pattern, String example) {
            this.pattern = Pattern.compile(pattern);
            this.example = example;
        }

        private boolean appliesTo(String path) {
            boolean code = path.endsWith(".java") || path.endsWith(".md");
            return this != ASSIGNED_IN_CONFIG || !code;
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void eachLookIsRecognised(Look look) {
        // Then
        assertEquals(
                List.of(look),
                found("any.properties", "first line\n" + look.example + "\nlast line").stream()
                        .filter(look::equals)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quarkus.datasource.password=${QUOTA_DB_PASSWORD:}",
                "password: \"${DB_PASSWORD}\"",
                "secretKeyRef:",
                "passwordValidators: null",
                "https://onderdak.example/user@home",
                "\"kid\": \"test\", \"n\": \"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4\""
            })
    void whatIsNoSecretIsLeftAlone(String line) {
        // Then
        assertEquals(List.of(), found("any.properties", line));
    }

    @Test
    void theRepositoryHoldsNone() {
        // Given
        var faults = new ArrayList<String>();

        // When
        TrackedFiles.matching(path -> true)
                .forEach((path, text) -> found(path, text).forEach(look -> faults.add(look + " in " + path)));

        // Then
        assertEquals(List.of(), faults);
    }

    @Test
    void keyStoresAndEnvironmentsAreNotKept() {
        // When
        var kept = TrackedFiles.matching(path -> true).keySet();

        // Then
        assertFalse(kept.stream()
                .anyMatch(path -> path.matches(
                        "(?i).*\\.(p12|pfx|jks|keystore|pem|key|der|env)|(.*/)?\\.env.*|(.*/)?id_[rd]sa")));
    }

    private static List<Look> found(String path, String text) {
        return Arrays.stream(Look.values())
                .filter(look -> look.appliesTo(path))
                .filter(look -> look.pattern.matcher(text).find())
                .toList();
    }
}
