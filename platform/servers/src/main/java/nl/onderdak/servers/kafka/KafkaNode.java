// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Main class of the broker's own process: formats its storage at the first start, with its users, then runs. */
public final class KafkaNode {

    private KafkaNode() {}

    /** @param arguments the file with the broker's properties, and the file with the passwords of its users */
    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[0]);
        var storage = Path.of(read(file).getProperty("log.dirs"));
        if (!isFormatted(storage)) {
            var format = new ArrayList<>(
                    List.of("format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()));
            // here and not on the command line, where every user of the machine could read them
            read(Path.of(arguments[1])).forEach((user, password) -> {
                format.add("--add-scram");
                format.add("%s=[name=%s,password=%s]".formatted(Logins.MECHANISM, user, password));
            });
            int outcome = StorageTool.execute(format.toArray(String[]::new), System.out);
            if (outcome != 0) {
                System.exit(outcome);
            }
        }
        Kafka.main(new String[] {file.toString()});
    }

    /** Whether a node has kept something here before. */
    public static boolean isFormatted(Path storage) {
        return Files.exists(storage.resolve("meta.properties"));
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
