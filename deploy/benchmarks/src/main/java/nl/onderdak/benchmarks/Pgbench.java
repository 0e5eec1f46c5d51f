// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.servers.DatabaseAccess;

/** The same SQL transaction without a service, by PostgreSQL's own load generator (Debian: postgresql-contrib). */
final class Pgbench {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");
    private static final int EACH = 4_000;

    private final DatabaseAccess database;

    Pgbench(DatabaseAccess database) {
        this.database = database;
    }

    /** Runs the transaction of one housing, a new coupling each time. */
    double housingsPerSecond(int clients) throws Exception {
        try (var worker = DriverManager.getConnection(
                        database.workerJdbcUrl(), database.appUser(), database.appPassword());
                var statement = worker.createStatement()) {
            statement.execute(text("/sql/housing.setup.sql")
                    .replace(":clients", Integer.toString(clients))
                    .replace(":each", Integer.toString(EACH)));
        }
        try (var owner = DriverManager.getConnection(
                        database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
                var statement = owner.createStatement()) {
            statement.execute("vacuum analyze coupling");
        }
        return run("/sql/housing.pgbench.sql", "GM0001", clients, EACH);
    }

    /** Runs the bare select of a balance of today, each time of one of the given number of municipalities. */
    double balancesPerSecond(int clients, int each, int municipalities) throws Exception {
        var today = LocalDate.now();
        return run(
                "/sql/balance.pgbench.sql",
                "OPERATOR",
                clients,
                each,
                "--define=municipalities=" + municipalities,
                "--define=known_at=" + Instant.now(),
                "--define=valid_on=" + today,
                "--define=half_year=" + HalfYear.of(today),
                "--define=end_of_half_year=" + HalfYear.of(today).end());
    }

    private double run(String resource, String organisation, int clients, int each, String... more) throws Exception {
        var script = Files.createTempFile("onderdak", ".pgbench.sql");
        try {
            Files.writeString(script, text(resource));
            return run(script, organisation, clients, each, more);
        } finally {
            Files.delete(script);
        }
    }

    private double run(Path script, String organisation, int clients, int each, String... more)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=2",
                "--define=i=0",
                "--transactions=" + each,
                "--file=" + script,
                "--host=" + database.host(),
                "--port=" + database.port(),
                "--username=" + database.appUser(),
                database.database()));
        command.addAll(1, List.of(more));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.appPassword());
        // under the policies of the tables, as the service works
        builder.environment().put("PGOPTIONS", "-c onderdak.organisation=" + organisation);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var rate = RATE.matcher(output);
        if (process.waitFor() != 0 || !rate.find() || !output.contains("number of failed transactions: 0")) {
            throw new IllegalStateException("pgbench failed: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = Pgbench.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
