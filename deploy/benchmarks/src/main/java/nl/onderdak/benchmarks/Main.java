// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.benchmarks;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.local.LocalSystem;
import nl.onderdak.local.Settings;
import nl.onderdak.servers.DatabaseAccess;

/**
 * Starts the packaged system in a folder and on ports of its own, measures it, and prints the table of {@code
 * docs/benchmarks.md}. {@code quick} measures less, to see that it works; {@code housings} measures housings alone;
 * {@code matching} measures the proposal of homes alone; {@code stock} measures the intake of a corporation's stock
 * alone; {@code history} measures the views and the rebuild of supervision-service over a history of the country, alone;
 * {@code quotas} measures quota-service alone, and with the name of a {@code .csv} of CBS it does so with the
 * country as it was counted.
 */
public final class Main {

    private static final int[] RATES = {800, 600, 450, 300, 200, 100};

    /** What can be measured alone. */
    private enum Part {
        HOUSINGS,
        QUOTAS,
        MATCHING,
        STOCK,
        /** Always alone: its figures are those of its own history. */
        HISTORY;

        private static final Set<Part> TOGETHER = EnumSet.complementOf(EnumSet.of(HISTORY));
    }

    private final LocalSystem system;
    private final boolean quick;
    private final Part only;
    private final Census census;
    private final List<Row> rows = new ArrayList<>();

    private Main(LocalSystem system, List<String> choices) throws IOException {
        this.system = system;
        this.quick = choices.contains("quick");
        var file = choices.stream().filter(choice -> choice.endsWith(".csv")).findFirst();
        this.census = file.isPresent() ? new CbsCensus(Path.of(file.get())) : new MadeUpCensus();
        // households live in municipalities of their own, whose codes could be real ones
        this.only = file.isPresent()
                ? Part.QUOTAS
                : Stream.of(Part.values())
                        .filter(part -> choices.contains(part.name().toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElse(null);
    }

    public static void main(String... arguments) throws Exception {
        var data = Files.createTempDirectory("onderdak-bench-");
        var settings = Settings.aside(data);
        long start = System.nanoTime();
        try (var system = LocalSystem.of(settings, LocalSystem.caches(settings), System.out::println)
                .start()) {
            // an interrupted run leaves nothing behind
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(system::close));
            var started = Duration.ofNanos(System.nanoTime() - start);
            new Main(system, List.of(arguments)).measure(started);
        } finally {
            delete(data);
        }
        System.exit(0);
    }

    private void measure(Duration started) throws Exception {
        var vertx = Vertx.vertx();
        try {
            for (var part : only == null ? Part.TOGETHER : EnumSet.of(only)) {
                switch (part) {
                    case HOUSINGS -> housings(vertx, started);
                    case QUOTAS -> quotas(vertx);
                    case MATCHING -> matching(vertx);
                    case STOCK -> stock(vertx);
                    case HISTORY -> history(vertx);
                }
            }
            add(StartAndMemory.measure(system, started).stream()
                    .filter(row -> row.what().startsWith("the four"))
                    .map(row -> new Row(row.what() + ", after the load", row.figure(), ""))
                    .toList());
        } finally {
            vertx.close();
        }
        System.out.println();
        System.out.println("| what | measured | must be |");
        System.out.println("|---|---|---|");
        rows.forEach(row -> System.out.println(row.markdown()));
    }

    private void quotas(Vertx vertx) throws Exception {
        try (var database = connect(system.database(Service.QUOTA));
                var ministry = http(vertx, Service.QUOTA, Role.RIJK, 8)) {
            add(new Quotas(census, ministry, database, Duration.ofSeconds(quick ? 5 : 60)).measure());
        }
    }

    private void history(Vertx vertx) throws Exception {
        try (var ministry = http(vertx, Service.QUOTA, Role.RIJK, 2);
                var coa = http(vertx, Service.PLACEMENT, Role.COA, 2);
                var municipalities = new Http(vertx, port(Service.PLACEMENT), municipalToken("OPERATOR"), 2);
                var operations = http(vertx, Service.SUPERVISION, Role.OPERATOR, 2);
                var reading = http(vertx, Service.SUPERVISION, Role.OPERATOR, 32);
                var supervision = connect(system.database(Service.SUPERVISION));
                var owner = connectAsOwner(system.database(Service.SUPERVISION))) {
            var begin = new History(census, ministry, coa, municipalities).record(quick ? 20_000 : 200_000);
            new CaughtUp(reading).await();
            add(new Rebuild(operations, supervision, owner).measure("", "<= 15 s"));
            add(new Views(reading, begin, Duration.ofSeconds(quick ? 5 : 60)).measure());
        }
    }

    private void stock(Vertx vertx) throws Exception {
        try (var ministry = http(vertx, Service.QUOTA, Role.RIJK, 2);
                var coa = http(vertx, Service.PLACEMENT, Role.COA, 2);
                var corporation = http(vertx, Service.HOUSING_STOCK, Role.CORPORATION, 2)) {
            add(new Stock(new Households(ministry, coa), corporation, quick ? 10_000 : 50_000).measure());
        }
    }

    private void matching(Vertx vertx) throws Exception {
        try (var ministry = http(vertx, Service.QUOTA, Role.RIJK, 2);
                var coa = http(vertx, Service.PLACEMENT, Role.COA, 2);
                var corporation = http(vertx, Service.HOUSING_STOCK, Role.CORPORATION, 2);
                var municipality =
                        new Http(vertx, port(Service.PLACEMENT), municipalToken(Matching.municipality()), 2)) {
            add(new Matching(ministry, coa, corporation, municipality).measure());
        }
    }

    private void housings(Vertx vertx, Duration started) throws Exception {
        try (var quota = http(vertx, Service.QUOTA, Role.RIJK, 2);
                var coupling = http(vertx, Service.PLACEMENT, Role.COA, 2);
                // one client that houses for every municipality
                var housing = new Http(vertx, port(Service.PLACEMENT), municipalToken("OPERATOR"), 32);
                var operations = http(vertx, Service.SUPERVISION, Role.OPERATOR, 2);
                var reading = http(vertx, Service.SUPERVISION, Role.OPERATOR, 32);
                var supervision = connect(system.database(Service.SUPERVISION));
                var owner = connectAsOwner(system.database(Service.SUPERVISION));
                var watch = new BalanceWatch(port(Service.SUPERVISION), token(Role.OPERATOR))) {
            add(StartAndMemory.measure(system, started));
            var households = new Households(quota, coupling);
            households.registerMunicipalities();
            var municipalities = ofEachMunicipality(housing);
            var perSecond = new HousingsPerSecond(
                    system,
                    households,
                    housing,
                    municipalities,
                    new Pgbench(system.database(Service.PLACEMENT)),
                    new LedgerRows(supervision),
                    new CaughtUp(reading),
                    quick ? 2_000 : 30_000);
            add(perSecond.couplings());
            add(perSecond.single());
            add(perSecond.bulk());
            if (only == Part.HOUSINGS) {
                return;
            }
            add(new BalanceReads(
                            system, reading, new Pgbench(system.database(Service.SUPERVISION)), quick ? 4_000 : 30_000)
                    .measure());
            latency(households, municipalities, watch, new BalancePolls(vertx, reading));
            add(idle());
            add(new Rebuild(operations, supervision, owner).measure(">= 20,000", ""));
        }
    }

    private void latency(Households households, Map<String, Http> housing, BalanceWatch watch, BalancePolls polls)
            throws Exception {
        var minute = Duration.ofSeconds(quick ? 5 : 60);
        var toBalance = new TimeToBalance(households, housing, watch);
        watch.awaitQuiet(Duration.ofSeconds(3));
        toBalance.measure(50, Duration.ofSeconds(quick ? 2 : 10));
        var steady = toBalance.measure(50, minute);
        if (steady == null) {
            throw new IllegalStateException("50 housings per second were not held");
        }
        add(List.of(Row.milliseconds("from 2xx to visible balance at 50 housings/s", steady, "p99 <= 200 ms")));
        watch.awaitQuiet(Duration.ofSeconds(3));
        var read = new TimeToBalance(households, housing, polls).measure(50, minute);
        if (read == null) {
            throw new IllegalStateException("50 housings per second were not read");
        }
        add(List.of(Row.milliseconds("from 2xx to a GET that shows it at 50 housings/s", read, "p99 <= 1,000 ms")));
        for (int rate : RATES) {
            var held = toBalance.measure(rate, minute);
            if (held != null && held.p99() < 1_000) {
                add(List.of(Row.milliseconds(
                        "from 2xx to visible balance at " + rate + " housings/s, the highest rate held", held, "")));
                return;
            }
            System.out.println("not held: " + rate + " housings/s");
        }
    }

    /** Processor time of the idle processes: watermarks, heartbeats, timers. */
    private List<Row> idle() throws InterruptedException {
        var time = Duration.ofSeconds(quick ? 5 : 30);
        TimeUnit.SECONDS.sleep(5);
        var used = ProcessorTime.of(system);
        TimeUnit.MILLISECONDS.sleep(time.toMillis());
        return List.of(used.perSecond("second in which nothing happens", time));
    }

    private void add(List<Row> measured) {
        measured.forEach(row -> System.out.println(row.what() + ": " + row.figure()));
        rows.addAll(measured);
    }

    private Http http(Vertx vertx, Service service, Role role, int connections) {
        return new Http(vertx, port(service), token(role), connections);
    }

    /** Each municipality as a client with its own token, over the same connections. */
    private Map<String, Http> ofEachMunicipality(Http housing) {
        return IntStream.range(0, Households.municipalities())
                .mapToObj(Households::municipality)
                .collect(Collectors.toMap(Function.identity(), code -> housing.as(municipalToken(code))));
    }

    private int port(Service service) {
        return system.settings().servicePorts().get(service);
    }

    private String token(Role role) {
        return system.issuer().token(role, role.exampleOrganisation());
    }

    private String municipalToken(String organisation) {
        return system.issuer().token(Role.MUNICIPALITY, organisation);
    }

    private static Connection connect(DatabaseAccess database) throws Exception {
        return DriverManager.getConnection(database.workerJdbcUrl(), database.appUser(), database.appPassword());
    }

    private static Connection connectAsOwner(DatabaseAccess database) throws Exception {
        return DriverManager.getConnection(
                database.jdbcUrl() + "?reWriteBatchedInserts=true", database.ownerUser(), database.ownerPassword());
    }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
