// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import nl.onderdak.contracts.Service;
import nl.onderdak.servers.kafka.EventConsumers;
import nl.onderdak.servers.kafka.KafkaNode;
import nl.onderdak.servers.kafka.Logins;
import nl.onderdak.servers.kafka.Principal;
import nl.onderdak.servers.kafka.Rules;
import nl.onderdak.servers.kafka.Transport;
import nl.onderdak.servers.process.AotCache;
import nl.onderdak.servers.process.Child;
import nl.onderdak.servers.process.Folders;
import nl.onderdak.servers.process.JavaCommand;
import nl.onderdak.servers.process.PidFile;
import nl.onderdak.servers.process.Ports;
import nl.onderdak.servers.process.Waiting;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * A real Kafka of one node (KRaft) as a child process on the loopback address, with its log in one folder. Events are
 * kept for ever: the figures of the system can be rebuilt from them. Clients authenticate, and have the
 * rights of their {@link Principal}.
 *
 * <p>Not for use by several threads at once.
 */
public final class KafkaServer implements AutoCloseable {

    /** One topic per service, for its events. */
    public static final List<String> TOPICS =
            Arrays.stream(Service.values()).map(Service::topic).toList();

    /** One topic per service, for its watermarks: each replaces the one before. */
    public static final List<String> WATERMARKS =
            Arrays.stream(Service.values()).map(Service::watermarks).toList();

    /** One topic per service that publishes digests: per municipality each replaces the one before. */
    public static final List<String> DIGESTS = Arrays.stream(Service.values())
            .filter(Service::publishesDigests)
            .map(Service::digests)
            .toList();

    /** Watermarks and digests are small and many: a segment is closed early, so that it can be compacted. */
    private static final Map<String, String> COMPACTED =
            Map.of("cleanup.policy", "compact", "segment.ms", "600000", "min.cleanable.dirty.ratio", "0.1");

    private static final String HOST = "127.0.0.1";
    private static final String CLIENTS = "CLIENTS";
    private static final String CONTROLLER = "CONTROLLER";
    /** Of every topic of events. */
    public static final int PARTITIONS = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(20);

    private final Path folder;
    private final int port;
    private final AotCache aotCache;
    private final Transport transport;
    private final boolean longRunning;
    private final Logins logins;
    private Child broker;

    private KafkaServer(Path folder, int port, AotCache aotCache, Transport transport, boolean longRunning) {
        this.folder = folder;
        this.port = port;
        this.aotCache = aotCache;
        this.transport = transport;
        this.longRunning = longRunning;
        this.logins = new Logins(folder.resolve("passwords.properties"));
    }

    /**
     * A broker that is not started yet.
     *
     * @param folder where its log, settings and passwords are kept; made when it is not there
     * @param port TCP port for clients
     */
    public static KafkaServer in(Path folder, int port) {
        return new KafkaServer(folder.toAbsolutePath(), port, AotCache.none(), new Transport.Plain(), false);
    }

    /** This server, started faster from a cache of an earlier run of the virtual machine. */
    public KafkaServer with(AotCache cache) {
        return new KafkaServer(folder, port, cache, transport, longRunning);
    }

    /** This server with another transport for clients. */
    public KafkaServer with(Transport other) {
        return new KafkaServer(folder, port, aotCache, other, longRunning);
    }

    /** This server for hours instead of minutes: compiles its busiest code once more, to use less processor time then. */
    public KafkaServer longRunning() {
        return new KafkaServer(folder, port, aotCache, transport, true);
    }

    /**
     * Starts it, waits until it takes requests, and makes the topics and the rules. Stops a broker that a killed run
     * left on the same data.
     *
     * @throws IllegalStateException with the end of the log when it does not come up
     */
    public KafkaServer start() {
        if (isRunning()) {
            return this;
        }
        Child.endOrphan(log(), TIME_TO_STOP);
        Ports.requireFree(port, "Kafka");
        requireKnownUsers();
        var settings = writeSettings();
        var command = JavaCommand.ofClass(KafkaNode.class)
                .option("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=" + (longRunning ? 4 : 1))
                .option("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")
                .option("-Dorg.slf4j.simpleLogger.showDateTime=true")
                .option(logging())
                .option("-Dlog4j2.disable.jmx=true")
                .option(aotCache.options())
                .argument(settings.toString(), logins.file().toString());
        broker = Child.start("Kafka", command.words(), Map.of(), log());
        if (!Waiting.until(() -> !broker.isAlive() || Ports.answers(port), PATIENCE)
                || !makeTopics(TOPICS)
                || !make(Stream.concat(WATERMARKS.stream(), DIGESTS.stream())
                        .map(name -> new NewTopic(name, 1, (short) 1).configs(COMPACTED)))
                || !Waiting.until(this::setRules, PATIENCE)) {
            broker.kill();
            throw new IllegalStateException(
                    "Kafka did not start on port " + port + "; its log ends with:\n" + broker.lastLines(15));
        }
        return this;
    }

    /** Takes charge of a broker that another part of this program started on the same folder, if it runs. */
    public KafkaServer attach() {
        if (!isRunning()) {
            PidFile.beside(log()).process().ifPresent(process -> broker = Child.running("Kafka", process, log()));
        }
        return this;
    }

    /** Stops it in order. */
    public void stop() {
        if (broker != null) {
            broker.stop(aotCache.timeToStop());
        }
    }

    /** Ends it without a chance to tidy up, as a crash would. */
    public void kill() {
        if (broker != null) {
            broker.kill();
        }
    }

    /** Whether its process lives. */
    public boolean isRunning() {
        return broker != null && broker.isAlive();
    }

    public int port() {
        return port;
    }

    /** Process id. */
    public long pid() {
        return broker.pid();
    }

    /** The running process, for its supervisor. */
    public Child process() {
        return broker;
    }

    /** Where clients find it. */
    public String bootstrapServers() {
        return HOST + ":" + port;
    }

    /** The log file of the server. */
    public Path log() {
        return folder.resolve("kafka.log");
    }

    /** Makes topics that keep their records for ever; those that are there stay as they are. */
    public boolean makeTopics(Collection<String> names) {
        return make(names.stream()
                .map(name -> new NewTopic(name, PARTITIONS, (short) 1).configs(Map.of("retention.ms", "-1"))));
    }

    private boolean make(Stream<NewTopic> topics) {
        try (var admin = admin()) {
            for (var outcome : admin.createTopics(topics.toList()).values().values()) {
                try {
                    outcome.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                } catch (ExecutionException refused) {
                    if (!(refused.getCause() instanceof TopicExistsException)) {
                        return false;
                    }
                }
            }
            return true;
        } catch (TimeoutException deaf) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A client of the operator, that manages topics and groups. */
    public Admin admin() {
        return admin(clientSettings(Principal.OPERATOR));
    }

    /** Consumers of events from outside, managed as the operator. */
    public EventConsumers eventConsumers() {
        return new EventConsumers(admin(), (user, password) -> admin(clientSettings(user, password)));
    }

    private static Admin admin(Map<String, Object> settings) {
        // Kafka loads its own classes through the loader of the calling thread, which in tests may be another
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(Admin.class.getClassLoader());
        try {
            return Admin.create(settings);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** All settings of a client that authenticates as this principal. */
    public Map<String, Object> clientSettings(Principal principal) {
        return clientSettings(principal.user(), password(principal));
    }

    /** All settings of a client that authenticates by this name and password. */
    public Map<String, Object> clientSettings(String user, String password) {
        var settings = new HashMap<String, Object>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
        settings.putAll(Logins.ofClient(user, password, protocol()));
        settings.putAll(transport.ofClient());
        return settings;
    }

    /** How clients reach it, in Kafka's words. */
    public String protocol() {
        return transport.protocol();
    }

    /** The secret of this principal. */
    public String password(Principal principal) {
        return logins.password(principal);
    }

    /** The environment variables with which a service authenticates as its own principal. */
    public Map<String, String> environment(Principal service) {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", bootstrapServers(),
                "KAFKA_SECURITY_PROTOCOL", protocol(),
                "ONDERDAK_KAFKA_USER", service.user(),
                "ONDERDAK_KAFKA_PASSWORD", password(service));
    }

    /** Stops it. */
    @Override
    public void close() {
        stop();
    }

    /** Removes log, settings and passwords of a stopped broker. */
    public void delete() {
        try {
            Folders.delete(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException("could not remove the data of Kafka", broken);
        }
    }

    /** SCRAM users of a new broker can only be created when its storage is formatted; a storage without them cannot be secured later. */
    private void requireKnownUsers() {
        if (KafkaNode.isFormatted(storage()) && !logins.areMade()) {
            throw new IllegalStateException("the events in " + folder + " were kept by a Kafka without users, or "
                    + logins.file() + " is lost: users cannot be added to them. Bring that file back, or go on with the"
                    + " version that kept them, or remove all data of the system and start again");
        }
        try {
            Folders.createPrivate(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException("could not make " + folder, broken);
        }
        logins.make();
    }

    private boolean setRules() {
        try (var admin = admin()) {
            return Rules.set(admin);
        } catch (ExecutionException | TimeoutException refused) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Path storage() {
        return folder.resolve("log");
    }

    /** Warnings only, whichever logging the class path brings: that of the tests differs from that of the system. */
    private String[] logging() {
        var file = folder.resolve("logging.properties");
        return System.getProperty("java.class.path").contains("jboss-logmanager")
                ? new String[] {
                    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                    "-Dlogging.configuration=" + file.toUri()
                }
                : new String[] {"-Djava.util.logging.config.file=" + file};
    }

    private Path writeSettings() {
        int controllerPort = Ports.free();
        var settings = new Properties();
        settings.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "controller.quorum.voters",
                "1@" + HOST + ":" + controllerPort,
                "listeners",
                CLIENTS + "://" + HOST + ":" + port + "," + CONTROLLER + "://" + HOST + ":" + controllerPort,
                "advertised.listeners",
                CLIENTS + "://" + HOST + ":" + port,
                "controller.listener.names",
                CONTROLLER,
                "inter.broker.listener.name",
                CLIENTS,
                "listener.security.protocol.map",
                CLIENTS + ":" + protocol() + "," + CONTROLLER + ":SASL_PLAINTEXT",
                "log.dirs",
                storage().toString()));
        settings.putAll(logins.ofNode(CLIENTS, CONTROLLER));
        settings.putAll(transport.ofNode());
        settings.putAll(Map.of(
                "authorizer.class.name",
                "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "allow.everyone.if.no.acl.found",
                "false",
                "super.users",
                Principal.BROKER.inRules() + ";" + Principal.OPERATOR.inRules()));
        settings.putAll(Map.of(
                "auto.create.topics.enable", "false",
                "num.partitions", Integer.toString(PARTITIONS),
                "log.retention.ms", "-1",
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1"));
        settings.putAll(Map.of(
                "group.initial.rebalance.delay.ms", "0",
                "log.cleaner.dedupe.buffer.size", "8388608",
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                "offsets.retention.minutes", "525600",
                "initial.broker.registration.timeout.ms", "20000",
                "broker.heartbeat.interval.ms", "500",
                // a killed broker may come back under its own name only after this time
                "broker.session.timeout.ms", "3000"));
        var file = folder.resolve("server.properties");
        try {
            Folders.createPrivateFile(file);
            try (var writer = Files.newBufferedWriter(file)) {
                settings.store(writer, null);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("could not write " + file, broken);
        }
        write(folder.resolve("logging.properties"), """
            handlers=java.util.logging.ConsoleHandler
            .level=WARNING
            logger.level=WARN
            logger.handlers=CONSOLE
            handler.CONSOLE=org.jboss.logmanager.handlers.ConsoleHandler
            handler.CONSOLE.formatter=TEXT
            formatter.TEXT=org.jboss.logmanager.formatters.PatternFormatter
            formatter.TEXT.properties=pattern
            formatter.TEXT.pattern=%d %-5p [%c] %s%e%n
            """);
        return file;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException broken) {
            throw new UncheckedIOException("could not write " + file, broken);
        }
    }
}
