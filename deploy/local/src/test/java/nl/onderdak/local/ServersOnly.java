// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local;

import java.nio.file.Path;
import java.util.Map;
import nl.onderdak.servers.process.AotCaches;

/** The local system without its services, as a process that a test may kill. */
final class ServersOnly {

    static final String READY = "The servers are ready.";

    private ServersOnly() {}

    /** @param arguments folder for data, ports of PostgreSQL, Kafka and issuer */
    public static void main(String[] arguments) throws InterruptedException {
        var data = Path.of(arguments[0]);
        var settings = new Settings(
                data,
                data,
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                Map.of());
        LocalSystem.of(settings, AotCaches.in(data.resolve("aot")), System.out::println)
                .start();
        System.out.println(READY);
        Thread.currentThread().join();
    }
}
