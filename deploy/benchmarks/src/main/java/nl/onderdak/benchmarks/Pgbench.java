// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.util.List;
import java.util.regex.Pattern;
import nl.onderdak.servers.DatabaseAccess;

/** The same SQL transaction without a service, by PostgreSQL's own load generator (Debian: postgresql-contrib). */
final class Pgbench {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");
    private static final int EACH = 4_000;

    private final DatabaseAccess placement;

    Pgbench(DatabaseAccess placement) {
        this.placement = placement;
    }

    /** Runs the transaction of one housing, a new coupling each time. */
    double housingsPerSecond(int clients) throws Exception {
        try (var worker = DriverManager.getConnection(
                        placement.workerJdbcUrl(), placement.appUser(), placement.appPassword());
                var statement = worker.createStatement()) {
            statement.execute(text("/sql/housing.setup.sql")
                    .replace(":clients", Integer.toString(clients))
                    .replace(":each", Integer.toString(EACH)));
        }
        try (var owner = DriverManager.getConnection(
                        placement.jdbcUrl(), placement.ownerUser(), placement.ownerPassword());
                var statement = owner.createStatement()) {
            statement.execute("vacuum analyze coupling");
        }
        var script = Files.createTempFile("housing", ".pgbench.sql");
        try (InputStream in = Pgbench.class.getResourceAsStream("/sql/housing.pgbench.sql")) {
            Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
            return run(script, clients);
        } finally {
            Files.delete(script);
        }
    }

    private double run(Path script, int clients) throws IOException, InterruptedException {
        var command = List.of(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=2",
                "--define=i=0",
                "--transactions=" + EACH,
                "--file=" + script,
                "--host=" + placement.host(),
                "--port=" + placement.port(),
                "--username=" + placement.appUser(),
                placement.database());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", placement.appPassword());
        // under the policies of the tables, as the service works
        builder.environment().put("PGOPTIONS", "-c onderdak.organisation=GM0001");
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
