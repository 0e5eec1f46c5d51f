// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import nl.onderdak.contracts.Service;
import nl.onderdak.servers.DatabaseAccess;
import nl.onderdak.servers.KafkaServer;
import nl.onderdak.servers.PostgresServer;
import nl.onderdak.servers.kafka.Principal;
import nl.onderdak.servers.process.AotCache;
import nl.onderdak.servers.process.AotCaches;
import nl.onderdak.servers.process.Child;
import nl.onderdak.servers.process.JavaCommand;
import nl.onderdak.servers.process.Ports;
import nl.onderdak.servers.process.Waiting;

/** PostgreSQL, Kafka, the issuer and the four packaged services on this machine, each in its own process, supervised. */
public final class LocalSystem implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Settings settings;
    private final AotCaches caches;
    private final Consumer<String> say;
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final Issuer issuer;
    private final Map<Service, DatabaseAccess> databases = new EnumMap<>(Service.class);
    private final Map<Service, AotCache> serviceCaches = new ConcurrentHashMap<>();
    private final Map<Service, Child> services = new EnumMap<>(Service.class);
    private final Supervisor supervisor;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean frequentDigests;
    private volatile boolean begun;
    private volatile boolean closed;

    private LocalSystem(Settings settings, AotCaches caches, Consumer<String> say) {
        this.settings = settings;
        this.caches = caches;
        this.say = say;
        var data = settings.data().toAbsolutePath();
        this.postgres = PostgresServer.in(data.resolve("postgres"), settings.postgresPort());
        this.kafka = KafkaServer.in(data.resolve("kafka"), settings.kafkaPort())
                .with(caches.forClassPath("kafka"))
                .longRunning();
        this.issuer = Issuer.at(data.resolve("logs").resolve("issuer.log"), settings.issuerPort())
                .with(caches.forClassPath("issuer"));
        this.supervisor = new Supervisor(say, this::writeState);
    }

    /** The folder of caches for faster starts: inside the build output, and removed with it. */
    public static AotCaches caches(Settings settings) {
        return AotCaches.in(settings.home().resolve("deploy/local/target/aot"));
    }

    /**
     * A system that is not started yet.
     *
     * @param say prints progress
     */
    public static LocalSystem of(Settings settings, AotCaches caches, Consumer<String> say) {
        return new LocalSystem(settings, caches, say);
    }

    /** This system, whose services publish digests every few seconds: a letter of the demo needs fresh ones. */
    public LocalSystem withFrequentDigests() {
        frequentDigests = true;
        return this;
    }

    /**
     * Starts everything and waits until every service is ready.
     *
     * @throws IllegalStateException when a port is taken, another system runs on the same folder, the services are not
     *     built, or one of them does not come up; all started processes have been stopped then
     */
    public LocalSystem start() {
        Orphans.endThose(settings.data(), say);
        requireBuilt();
        requireFreePorts();
        begun = true;
        writeState();
        try {
            startServers();
            startServices();
            return this;
        } catch (RuntimeException broken) {
            close();
            throw broken;
        }
    }

    /** Folders and ports. */
    public Settings settings() {
        return settings;
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public KafkaServer kafka() {
        return kafka;
    }

    public Issuer issuer() {
        return issuer;
    }

    /** How the service reaches its database. */
    public DatabaseAccess database(Service service) {
        return databases.get(service);
    }

    /** The process of the service as it is now. */
    public Child process(Service service) {
        synchronized (services) {
            return services.get(service);
        }
    }

    /** Whether the service reports that it is ready. */
    public boolean isReady(Service service) {
        return isReady(settings.servicePorts().get(service));
    }

    /** Stops the services first, then their infrastructure. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        supervisor.close();
        if (!begun) {
            return;
        }
        say.accept("Stopping ...");
        var stops = new ArrayList<Runnable>();
        synchronized (services) {
            services.forEach((service, child) ->
                    stops.add(() -> child.stop(cache(service).timeToStop())));
        }
        together(stops);
        together(List.of(issuer::stop, kafka::stop));
        postgres.stop();
        State.removeFrom(settings.data());
        say.accept("Stopped.");
    }

    private void requireBuilt() {
        for (var service : settings.servicePorts().keySet()) {
            if (!Files.exists(jar(settings, service))) {
                throw new IllegalStateException(service.module() + " is not built: no " + jar(settings, service));
            }
        }
    }

    private void requireFreePorts() {
        settings.ports().forEach((port, what) -> {
            if (!Ports.isFree(port)) {
                throw new IllegalStateException("port " + port + ", meant for " + what
                        + ", is taken; stop the process that listens there or set that variable to another port");
            }
        });
    }

    private void startServers() {
        together(List.of(
                () -> {
                    postgres.start();
                    writeState();
                    for (var service : settings.servicePorts().keySet()) {
                        databases.put(service, postgres.createDatabase(service.database()));
                    }
                },
                () -> {
                    kafka.start();
                    writeState();
                },
                () -> {
                    issuer.start();
                    writeState();
                }));
        supervisor.watch(
                "PostgreSQL", postgres.process(), () -> postgres.start().process());
        supervisor.watch("Kafka", kafka.process(), () -> kafka.start().process());
        supervisor.watch("issuer", issuer.process(), () -> issuer.start().process());
    }

    private void startServices() {
        var starts = new ArrayList<Runnable>();
        for (var service : settings.servicePorts().keySet()) {
            starts.add(() -> {
                launch(service);
                writeState();
                awaitReady(service);
            });
        }
        together(starts);
        for (var service : settings.servicePorts().keySet()) {
            supervisor.watch(service.module(), process(service), () -> {
                var child = launch(service);
                writeState();
                awaitReady(service);
                return child;
            });
        }
    }

    private Child launch(Service service) {
        if (closed) {
            throw new IllegalStateException("stopped while " + service.module() + " was to start");
        }
        var jar = jar(settings, service);
        var command = JavaCommand.ofJar(jar)
                .option(heap(service))
                .option("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xss512k")
                // returns what compiling and starting needed once
                .option("-XX:TrimNativeHeapInterval=2000")
                .option("-XX:ReservedCodeCacheSize=96m", "-XX:MaxDirectMemorySize=64m", "-XX:+ExitOnOutOfMemoryError")
                .option("--enable-native-access=ALL-UNNAMED")
                .option(cache(service).options());
        var child = Child.start(
                service.module(),
                command.words(),
                environment(service),
                settings.data().toAbsolutePath().resolve("logs").resolve(service.module() + ".log"));
        synchronized (services) {
            services.put(service, child);
        }
        return child;
    }

    /*
     * The batches of events in flight fit in a survivor space; otherwise each is promoted, until a full collection.
     * supervision-service has those of three readers in flight while it rebuilds the ledger.
     */
    private static String[] heap(Service service) {
        return service == Service.SUPERVISION
                ? new String[] {"-Xmx352m", "-Xmn144m", "-XX:SurvivorRatio=2"}
                : new String[] {"-Xmx256m", "-Xmn72m", "-XX:SurvivorRatio=2"};
    }

    private AotCache cache(Service service) {
        return serviceCaches.computeIfAbsent(
                service,
                asked -> caches.forFolder(asked.module(), jar(settings, asked).getParent()));
    }

    private void awaitReady(Service service) {
        var child = process(service);
        if (!Waiting.until(() -> !child.isAlive() || isReady(service), PATIENCE) || !child.isAlive()) {
            child.kill();
            throw new IllegalStateException(service.module() + " did not become ready; its log " + child.log()
                    + " ends with:\n" + child.lastLines(15));
        }
    }

    private Map<String, String> environment(Service service) {
        var database = databases.get(service);
        var variables = new LinkedHashMap<String, String>();
        // fewer memory pools of the C library: a fifth of a service's footprint otherwise
        variables.put("MALLOC_ARENA_MAX", "2");
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put(
                "QUARKUS_HTTP_PORT", Integer.toString(settings.servicePorts().get(service)));
        variables.put("QUARKUS_DATASOURCE_USERNAME", database.appUser());
        variables.put("QUARKUS_DATASOURCE_PASSWORD", database.appPassword());
        variables.put("QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl());
        variables.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        variables.put("QUARKUS_FLYWAY_USERNAME", database.ownerUser());
        variables.put("QUARKUS_FLYWAY_PASSWORD", database.ownerPassword());
        variables.put("ONDERDAK_DATABASE_WORKER", database.workerRole());
        // nothing leaves the machine
        variables.put("ONDERDAK_DATABASE_TLS", "disable");
        variables.putAll(kafka.environment(Principal.of(service)));
        variables.put("ONDERDAK_ISSUER", issuer.url());
        // otherwise that of this process, if it has one
        if (frequentDigests) {
            variables.put("ONDERDAK_DIGESTS_PERIOD", "PT5S");
        }
        return variables;
    }

    private static boolean isReady(int port) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void together(List<Runnable> tasks) {
        try {
            CompletableFuture.allOf(tasks.stream()
                            .map(task -> CompletableFuture.runAsync(task, threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException broken) {
            throw broken.getCause() instanceof RuntimeException cause ? cause : broken;
        }
    }

    private synchronized void writeState() {
        if (closed) {
            return;
        }
        var processes = new ArrayList<State.Running>();
        if (postgres.isRunning()) {
            processes.add(State.Running.of("PostgreSQL", postgres.pid(), postgres.port(), postgres.log()));
        }
        if (kafka.isRunning()) {
            processes.add(State.Running.of("Kafka", kafka.pid(), kafka.port(), kafka.log()));
        }
        if (issuer.process() != null) {
            processes.add(State.Running.of(
                    "issuer",
                    issuer.process().pid(),
                    settings.issuerPort(),
                    issuer.process().log()));
        }
        synchronized (services) {
            services.forEach((service, child) -> processes.add(State.Running.of(
                    service.module(), child.pid(), settings.servicePorts().get(service), child.log())));
        }
        var self = ProcessHandle.current().pid();
        new State(State.Running.of("supervisor", self, 0, null), processes).writeTo(settings.data());
    }

    /** The build output of a service. */
    static Path jar(Settings settings, Service service) {
        return settings.home().resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
