// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.onderdak.local.kafka.KafkaNode;
import nl.onderdak.local.process.AotCache;
import nl.onderdak.local.process.Child;
import nl.onderdak.local.process.Folders;
import nl.onderdak.local.process.JavaCommand;
import nl.onderdak.local.process.Ports;
import nl.onderdak.local.process.Waiting;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * A real Kafka of one node (KRaft) as a child process on the loopback address, with its log in one folder. Events are
 * kept for ever: the figures of the system can be rebuilt from them.
 *
 * <p>Not for use by several threads at once.
 */
public final class KafkaServer implements AutoCloseable {

    /** One topic per service that owns events. */
    public static final List<String> TOPICS =
            List.of("quota.events", "placement.events", "housing-stock.events", "supervision.events");

    private static final String HOST = "127.0.0.1";
    private static final int PARTITIONS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(20);

    private final Path folder;
    private final int port;
    private final AotCache aotCache;
    private Child broker;

    private KafkaServer(Path folder, int port, AotCache aotCache) {
        this.folder = folder;
        this.port = port;
        this.aotCache = aotCache;
    }

    /**
     * A broker that is not started yet.
     *
     * @param folder where its log and settings are kept; made when it is not there
     * @param port TCP port for clients
     */
    public static KafkaServer in(Path folder, int port) {
        return new KafkaServer(folder.toAbsolutePath(), port, AotCache.none());
    }

    /** The same, started faster from a cache of what the virtual machine learned before. */
    public KafkaServer with(AotCache cache) {
        return new KafkaServer(folder, port, cache);
    }

    /**
     * Starts it, waits until it takes requests and makes the topics. Stops a broker that a killed run left on the same
     * data.
     *
     * @throws IllegalStateException with the end of the log when it does not come up
     */
    public KafkaServer start() {
        if (isRunning()) {
            return this;
        }
        orphan().ifPresent(process -> Child.end(process, TIME_TO_STOP));
        Ports.requireFree(port, "Kafka");
        var settings = writeSettings();
        var command = JavaCommand.ofClass(KafkaNode.class)
                .option("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .option("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")
                .option("-Dorg.slf4j.simpleLogger.showDateTime=true")
                .option(logging())
                .option("-Dlog4j2.disable.jmx=true")
                .option(aotCache.options())
                .argument(settings.toString());
        broker = Child.start("Kafka", command.words(), Map.of(), log());
        write(pidFile(), Long.toString(broker.pid()));
        if (!Waiting.until(() -> !broker.isAlive() || Ports.answers(port), PATIENCE) || !makeTopics(TOPICS)) {
            broker.kill();
            throw new IllegalStateException(
                    "Kafka did not start on port " + port + "; its log ends with:\n" + broker.lastLines(15));
        }
        return this;
    }

    /** Takes charge of a broker that another part of this program started on the same folder, if it runs. */
    public KafkaServer attach() {
        if (!isRunning()) {
            orphan().ifPresent(process -> broker = Child.running("Kafka", process, log()));
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

    /** The running process, for who supervises it. */
    public Child process() {
        return broker;
    }

    /** Where clients find it. */
    public String bootstrapServers() {
        return HOST + ":" + port;
    }

    /** Where it writes what it does. */
    public Path log() {
        return folder.resolve("kafka.log");
    }

    /** Makes topics that keep their records for ever; those that are there stay as they are. */
    public boolean makeTopics(Collection<String> names) {
        try (var admin = admin()) {
            var topics = names.stream()
                    .map(name -> new NewTopic(name, PARTITIONS, (short) 1).configs(Map.of("retention.ms", "-1")))
                    .toList();
            for (var outcome : admin.createTopics(topics).values().values()) {
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

    /** A client that manages topics and groups. */
    public Admin admin() {
        return Admin.create(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()));
    }

    /** Stops it. */
    @Override
    public void close() {
        stop();
    }

    /** Removes log and settings of a stopped broker. */
    public void delete() {
        try {
            Folders.delete(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException("could not remove the data of Kafka", broken);
        }
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
                "PLAINTEXT://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://" + HOST + ":" + port,
                "controller.listener.names",
                "CONTROLLER",
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs",
                folder.resolve("log").toString()));
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
            Folders.createPrivate(folder);
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

    /** A broker that still runs on this data although nobody here started it. */
    private Optional<ProcessHandle> orphan() {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(pidFile()).strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info()
                            .command()
                            .map(command -> command.endsWith("java"))
                            .orElse(false));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private Path pidFile() {
        return folder.resolve("kafka.pid");
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
