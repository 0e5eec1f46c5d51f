// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import nl.onderdak.testkit.TrackedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The delivered configuration switches off no guard of the services, in any profile. */
class SecuritySwitchesTest {

    /** All settings of guards that may be set; others keep their defaults. */
    private static final Map<String, String> ALLOWED = Map.ofEntries(
            Map.entry("kafka.security.protocol", "SASL_SSL"),
            Map.entry("kafka.sasl.mechanism", "SCRAM-SHA-512"),
            Map.entry(
                    "kafka.sasl.jaas.config",
                    "\\S+\\.ScramLoginModule required username='\\S+' password='\\$\\{ONDERDAK_KAFKA_PASSWORD:}';"),
            Map.entry("quarkus.security.jaxrs.deny-unannotated-endpoints", "true"),
            Map.entry("quarkus.http.auth.proactive", "false"),
            Map.entry("quarkus.http.auth.mtls.priority", "1"),
            Map.entry("quarkus.oidc.application-type", "service"),
            Map.entry("quarkus.oidc.auth-server-url", "\\$\\{onderdak.issuer}"),
            Map.entry("quarkus.oidc.connection-timeout", "[0-9]S"),
            Map.entry("quarkus.oidc.token.audience", "onderdak"),
            Map.entry("quarkus.oidc.token.subject-required", "true"),
            Map.entry(
                    "quarkus.oidc.token.signature-algorithm",
                    "\\$\\{ONDERDAK_TOKEN_ALGORITHM:(RS|PS|ES)(256|384|512)}"),
            Map.entry("quarkus.oidc.token.lifespan-grace", "[0-5]?[0-9]|60"),
            Map.entry("quarkus.oidc.token.forced-jwk-refresh-interval", "[1-5][0-9]S"),
            Map.entry("quarkus.oidc.token.allow-jwt-introspection", "false"),
            Map.entry("quarkus.oidc.token.allow-opaque-token-introspection", "false"),
            Map.entry("quarkus.oidc.token.binding.certificate", "\\$\\{ONDERDAK_TOKEN_BOUND:false}"),
            Map.entry("quarkus.http.ssl.client-auth", "request"),
            Map.entry("onderdak.database.tls", "verify-full"),
            Map.entry("quarkus.datasource.reactive.postgresql.ssl-mode", "\\$\\{onderdak.database.tls}"),
            Map.entry("quarkus.datasource.reactive.hostname-verification-algorithm", "HTTPS"),
            Map.entry("quarkus.datasource.reactive.trust-certificate-pem.certs", "\\$\\{onderdak.database.ca:}"),
            Map.entry(
                    "quarkus.flyway.jdbc-url",
                    "\\$\\{quarkus.datasource.jdbc.url}\\?sslmode=\\$\\{onderdak.database.tls}"
                            + "&sslrootcert=\\$\\{onderdak.database.ca:}"),
            Map.entry("quarkus.swagger-ui.enabled", "false"),
            Map.entry("quarkus.swagger-ui.always-include", "false"));

    private static final Pattern GUARDS = Pattern.compile(
            "(quarkus\\.(security|oidc|keycloak|smallrye-jwt|http\\.auth|http\\.ssl|http\\.cors|tls|management|swagger-ui"
                    + "|datasource\\.dev-ui|vertx-http\\.dev|arc\\.dev-mode"
                    + "|datasource\\.reactive\\.(postgresql|trust|hostname)|flyway\\.jdbc-url)"
                    + "|onderdak\\.database\\.tls|mp\\.jwt|smallrye\\.jwt)\\b.*");

    private static final Pattern GUARDS_OF_KAFKA =
            Pattern.compile("(kafka|mp\\.messaging\\..+)\\.(security|sasl|ssl|tls)\\b.*");

    private static final List<String> NEEDED = List.of(
            "quarkus.security.jaxrs.deny-unannotated-endpoints",
            "quarkus.oidc.auth-server-url",
            "quarkus.oidc.token.audience",
            "quarkus.oidc.token.subject-required",
            "quarkus.oidc.token.signature-algorithm",
            "quarkus.oidc.token.lifespan-grace",
            "quarkus.oidc.token.allow-jwt-introspection",
            "quarkus.oidc.token.allow-opaque-token-introspection");

    private static final List<String> NEEDED_BY_KAFKA =
            List.of("kafka.security.protocol", "kafka.sasl.mechanism", "kafka.sasl.jaas.config");

    /** The only operations without a token: they return what was published. */
    private static final String OPEN_DATA =
            "supervision-service/src/main/java/nl/onderdak/supervision/publication/adapter/rest/OpenDataResource.java";

    /** Gets every identity from the provider of OIDC, and keeps it until it may no longer hold. */
    private static final String KEEPS_WHAT_WAS_VERIFIED =
            "platform/web/src/main/java/nl/onderdak/web/security/VerifiedTokens.java";

    @Test
    void noSwitchIsOff() {
        // Given
        var faults = new ArrayList<String>();

        // When
        TrackedFiles.matching(path -> path.contains("src/main/resources/") && path.endsWith(".properties"))
                .forEach((path, text) -> faults(text).forEach(fault -> faults.add(fault + " in " + path)));

        // Then
        assertEquals(List.of(), faults);
    }

    @Test
    void whatMustBeSetIsSetForAllServices() {
        // Then
        assertEquals(List.of(), missing("platform/web", NEEDED));
        assertEquals(List.of(), missing("platform/messaging", NEEDED_BY_KAFKA));
    }

    private static List<String> missing(String module, List<String> needed) {
        var path = module + "/src/main/resources/META-INF/microprofile-config.properties";
        var common = properties(TrackedFiles.matching(path::equals).get(path));
        return needed.stream().filter(name -> !common.containsKey(name)).toList();
    }

    @Test
    void nothingElseIdentifiesACallerOrLetsOneIn() {
        // Given
        var other = Pattern.compile(
                "@PermitAll|implements (SecurityIdentityAugmentor|HttpAuthenticationMechanism|HttpSecurityPolicy|IdentityProvider<)|AuthorizationController|quarkus-test-security");

        // When
        var found = TrackedFiles.matching(
                        path -> path.contains("src/main/java/") && !path.matches("platform/(testkit|conformance)/.*"))
                .entrySet()
                .stream()
                .filter(file -> other.matcher(file.getValue()).find())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();

        // Then
        assertEquals(List.of(KEEPS_WHAT_WAS_VERIFIED, OPEN_DATA), found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka.security.protocol=PLAINTEXT",
                "kafka.security.protocol=${KAFKA_SECURITY_PROTOCOL:SASL_PLAINTEXT}",
                "%prod.kafka.security.protocol=SSL",
                "kafka.sasl.mechanism=PLAIN",
                "kafka.sasl.jaas.config=a.ScramLoginModule required username='a' password='b';",
                "kafka.ssl.endpoint.identification.algorithm=",
                "kafka.ssl.truststore.location=/tmp/any.pem",
                "kafka.tls-configuration-name=open",
                "mp.messaging.connector.smallrye-kafka.security.protocol=PLAINTEXT",
                "mp.messaging.incoming.quota-events.ssl.truststore.location=/tmp/any.pem",
                "quarkus.oidc.enabled=false",
                "quarkus.oidc.tenant-enabled=false",
                "%dev.quarkus.oidc.tenant-enabled=false",
                "%prod.quarkus.security.jaxrs.deny-unannotated-endpoints=false",
                "quarkus.security.jaxrs.deny-unannotated-endpoints=${OPEN:false}",
                "quarkus.security.auth.enabled-in-dev-mode=false",
                "quarkus.http.auth.permission.all.policy=permit",
                "quarkus.http.auth.policy.x.roles-allowed=*",
                "quarkus.http.auth.basic=true",
                "quarkus.oidc.token.audience=any",
                "quarkus.oidc.token.issuer=any",
                "quarkus.oidc.token.lifespan-grace=61",
                "quarkus.oidc.token.signature-algorithm=${ONDERDAK_TOKEN_ALGORITHM:HS256}",
                "quarkus.oidc.token.issued-at-required=false",
                "quarkus.oidc.token.header=X-Token",
                "quarkus.oidc.public-key=abc",
                "quarkus.oidc.tls.verification=none",
                "quarkus.tls.trust-all=true",
                "onderdak.database.tls=${DATABASE_TLS:disable}",
                "%prod.onderdak.database.tls=require",
                "quarkus.datasource.reactive.trust-all=true",
                "quarkus.datasource.reactive.hostname-verification-algorithm=NONE",
                "quarkus.flyway.jdbc-url=${quarkus.datasource.jdbc.url}",
                "quarkus.http.cors=true",
                "quarkus.swagger-ui.always-include=true",
                "mp.jwt.verify.publickey=abc",
                "%a,b.quarkus.oidc.enabled=false"
            })
    void aSwitchThatIsOffIsFound(String line) {
        // Then
        assertEquals(1, faults(line).size());
    }

    private static List<String> faults(String text) {
        var faults = new ArrayList<String>();
        properties(text).forEach((key, value) -> {
            var name = key.toString().replaceFirst("^%[^.]+\\.", "");
            boolean guards = GUARDS.matcher(name).matches()
                    || GUARDS_OF_KAFKA.matcher(name).matches();
            if (guards && !value.toString().matches(ALLOWED.getOrDefault(name, "(?!)"))) {
                faults.add(key + "=" + value);
            }
        });
        return faults;
    }

    private static Properties properties(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
            return properties;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
