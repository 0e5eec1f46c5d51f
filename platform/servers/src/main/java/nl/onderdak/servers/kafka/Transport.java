// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers.kafka;

import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.config.SslConfigs;

/** How bytes go between Kafka and its clients. */
public sealed interface Transport {

    /** Kafka's name for it, with clients that authenticate. */
    String protocol();

    /** Settings of the node. */
    Map<String, String> ofNode();

    /** Settings of a client. */
    Map<String, String> ofClient();

    /** Unencrypted: on the loopback address, where a process that could listen can read the passwords too. */
    record Plain() implements Transport {

        @Override
        public String protocol() {
            return "SASL_PLAINTEXT";
        }

        @Override
        public Map<String, String> ofNode() {
            return Map.of();
        }

        @Override
        public Map<String, String> ofClient() {
            return Map.of();
        }
    }

    /**
     * Encrypted.
     *
     * @param keyStore PKCS #12, with the key of the node
     * @param password of the key store
     * @param trusted PEM, with the certificate that shows the node to be itself
     */
    record Tls(Path keyStore, String password, Path trusted) implements Transport {

        @Override
        public String protocol() {
            return "SASL_SSL";
        }

        @Override
        public Map<String, String> ofNode() {
            return Map.of(
                    SslConfigs.SSL_KEYSTORE_TYPE_CONFIG,
                    "PKCS12",
                    SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG,
                    keyStore.toString(),
                    SslConfigs.SSL_KEYSTORE_PASSWORD_CONFIG,
                    password,
                    SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG,
                    "PEM",
                    SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG,
                    trusted.toString());
        }

        @Override
        public Map<String, String> ofClient() {
            return Map.of(
                    SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG,
                    "PEM",
                    SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG,
                    trusted.toString());
        }
    }
}
