// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.onderdak.contracts.Service;
import nl.onderdak.servers.process.Ports;

/**
 * Where the local system lives: folders and ports.
 *
 * @param home the project's folder
 * @param data folder for databases, events, logs and the state of the run
 * @param postgresPort TCP port
 * @param kafkaPort TCP port
 * @param issuerPort TCP port
 * @param servicePorts TCP port of each service that is to run
 */
public record Settings(
        Path home, Path data, int postgresPort, int kafkaPort, int issuerPort, Map<Service, Integer> servicePorts) {

    /** Environment variables that name another port than the usual one. */
    static final String POSTGRES_PORT = "ONDERDAK_POSTGRES_PORT";

    static final String KAFKA_PORT = "ONDERDAK_KAFKA_PORT";
    static final String ISSUER_PORT = "ONDERDAK_ISSUER_PORT";
    static final String DATA = "ONDERDAK_DATA";

    /** The usual ports and folder, or those of the environment. */
    public static Settings of(Map<String, String> environment) {
        var home = projectFolder();
        var ports = new LinkedHashMap<Service, Integer>();
        for (var service : Service.values()) {
            ports.put(service, port(environment, portVariable(service), 8081 + service.ordinal()));
        }
        return new Settings(
                home,
                Optional.ofNullable(environment.get(DATA)).map(Path::of).orElse(home.resolve(".data")),
                port(environment, POSTGRES_PORT, 5433),
                port(environment, KAFKA_PORT, 9094),
                port(environment, ISSUER_PORT, 8085),
                ports);
    }

    /** Free ports and a folder of choice: a system beside the usual one, for tests and measurements. */
    public static Settings aside(Path data) {
        var ports = new LinkedHashMap<Service, Integer>();
        for (var service : Service.values()) {
            ports.put(service, Ports.free());
        }
        return new Settings(projectFolder(), data, Ports.free(), Ports.free(), Ports.free(), ports);
    }

    /** These settings with another folder. */
    public Settings in(Path folder) {
        return new Settings(home, folder, postgresPort, kafkaPort, issuerPort, servicePorts);
    }

    /** Where clients of a service begin. */
    public String url(Service service) {
        return "http://localhost:" + servicePorts.get(service);
    }

    /** Environment variable that names another port for a service. */
    static String portVariable(Service service) {
        return "ONDERDAK_" + service.name() + "_PORT";
    }

    /** Every port with its purpose and the variable that changes it. */
    Map<Integer, String> ports() {
        var all = new LinkedHashMap<Integer, String>();
        all.put(postgresPort, "PostgreSQL (" + POSTGRES_PORT + ")");
        all.put(kafkaPort, "Kafka (" + KAFKA_PORT + ")");
        all.put(issuerPort, "the token issuer (" + ISSUER_PORT + ")");
        servicePorts.forEach((service, port) -> all.put(port, service.module() + " (" + portVariable(service) + ")"));
        return all;
    }

    private static int port(Map<String, String> environment, String variable, int usual) {
        var given = environment.get(variable);
        if (given == null || given.isBlank()) {
            return usual;
        }
        try {
            int port = Integer.parseInt(given.strip());
            if (port > 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // reported below, as for a number out of range
        }
        throw new IllegalArgumentException(variable + " is not a TCP port: " + given);
    }

    private static Path projectFolder() {
        var given = System.getProperty("onderdak.home");
        if (given != null) {
            return Path.of(given).toAbsolutePath().normalize();
        }
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("deploy/local"))) {
            folder = folder.getParent();
        }
        return folder == null ? Path.of("").toAbsolutePath() : folder;
    }
}
