// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers.kafka;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.onderdak.servers.process.Secrets;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.common.security.scram.ScramLoginModule;

/** Credentials of Kafka's clients: passwords that are generated once, in a file that only its owner reads. */
public final class Logins {

    /** Of clients; a listener that is not Kafka's gets no password from them. */
    public static final String MECHANISM = "SCRAM-SHA-512";

    private final Path file;
    private final Secrets secrets;

    /** @param file where the passwords are kept */
    public Logins(Path file) {
        this.file = file;
        this.secrets = new Secrets(file);
    }

    /** Where the passwords are kept, by user. */
    public Path file() {
        return file;
    }

    /** Whether they were made before. */
    public boolean areMade() {
        return Files.exists(file);
    }

    /** Makes those that are missing. */
    public void make() {
        Principal.all().forEach(this::password);
    }

    /** The password of this principal; made at the first question. */
    public String password(Principal principal) {
        return secrets.of(principal.user());
    }

    /**
     * Settings of a client that authenticates by this name and password.
     *
     * @param protocol Kafka's name for the transport with its authentication
     */
    public static Map<String, Object> ofClient(String user, String password, String protocol) {
        return Map.of(
                CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, protocol,
                SaslConfigs.SASL_MECHANISM, MECHANISM,
                SaslConfigs.SASL_JAAS_CONFIG, line(ScramLoginModule.class, user, password) + ";");
    }

    /**
     * Settings by which the node refuses clients without a password: clients by SCRAM, and to the controller only
     * the node itself. There it is PLAIN: the controller must know its user before it has read any.
     *
     * @param clients name of the listener for clients, and for the node as a client of itself
     * @param controller name of the controller's listener
     */
    public Map<String, String> ofNode(String clients, String controller) {
        var ofClients = "listener.name." + clients.toLowerCase(Locale.ROOT) + ".";
        var ofController = "listener.name." + controller.toLowerCase(Locale.ROOT) + ".";
        var settings = new HashMap<String, String>();
        settings.put(ofClients + "sasl.enabled.mechanisms", MECHANISM);
        settings.put(ofClients + "scram-sha-512.sasl.jaas.config", scram(Principal.BROKER));
        settings.put("sasl.mechanism.inter.broker.protocol", MECHANISM);
        settings.put(ofController + "sasl.enabled.mechanisms", "PLAIN");
        settings.put(
                ofController + "plain.sasl.jaas.config",
                "%s user_%s='%s';"
                        .formatted(
                                line(PlainLoginModule.class, Principal.BROKER),
                                Principal.BROKER.user(),
                                password(Principal.BROKER)));
        settings.put("sasl.mechanism.controller.protocol", "PLAIN");
        return settings;
    }

    private String scram(Principal principal) {
        return line(ScramLoginModule.class, principal) + ";";
    }

    private String line(Class<?> module, Principal principal) {
        return line(module, principal.user(), password(principal));
    }

    private static String line(Class<?> module, String user, String password) {
        return "%s required username='%s' password='%s'".formatted(module.getName(), user, password);
    }
}
